package io.seneschal.application.support;

import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.support.SupportLeaves.Leave;
import io.seneschal.application.support.VisibleContents.Visible;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportFacts;
import io.seneschal.domain.support.SupportQuestion;
import io.seneschal.domain.support.SupportRefusal;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.VisibleContent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Agents look into what a customer has opened to them (SUP-7, SUP-8): each time a question to the facts of that moment. On
 * record is each access, each other thing that is looked at through it, and each look that was refused (SUP-9).
 */
public final class UsingSupport {

    private final SupportLeaves leaves;
    private final SupportUses uses;
    private final SupportDigests digests;
    private final Tickets tickets;
    private final ProviderNetworks networks;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public UsingSupport(
            SupportLeaves leaves,
            SupportUses uses,
            SupportDigests digests,
            Tickets tickets,
            ProviderNetworks networks,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.leaves = leaves;
        this.uses = uses;
        this.digests = digests;
        this.tickets = tickets;
        this.networks = networks;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an agent wishes to look into.
     *
     * @param user whose leave is to be used
     * @param resource one product or mailbox, or a mail that is shared with the ticket; {@code null} for all of that type which
     *     the user reaches there
     */
    public record NewAccess(
            TicketId ticket,
            UserId user,
            ContentType contentType,
            OrganisationId organisation,
            @Nullable UUID resource) {}

    /**
     * An access that is open, and what it shows at this moment.
     *
     * @param contents what was asked about; of all that the user reaches, what is found first
     * @param whole whether there is nothing else
     */
    public record OpenAccess(SupportUse use, List<VisibleContent> contents, boolean whole) {}

    /** The facts of this moment, and what is to be shown of them. */
    private record Present(SupportFacts facts, Visible shown) {}

    /** What was found, and what is to be answered. */
    private record Found(OpenAccess access, Optional<SupportRefusal> objection) {}

    /**
     * Opens an access for a quarter of an hour at most, and records that; or records why not.
     *
     * @param from the agent's address, proxies that are trusted looked through
     * @throws SupportRefusal the first condition that does not hold: the ticket, the network, the grant, what its giver reaches
     */
    public OpenAccess open(Actor.Agent agent, NewAccess wish, InetAddress from) {
        var question = new SupportQuestion(
                wish.ticket(),
                agent.address(),
                wish.user(),
                wish.contentType(),
                wish.organisation(),
                wish.resource(),
                from.getHostAddress());
        var found = transactions.inOne(agent, () -> {
            var ticket = hold(question);
            var leave = leaves.hold(question);
            var now = clock.instant();
            var present = present(question, ticket, leave, from, now);
            var use = SupportUse.of(new SupportUseId(ids.next()), question, present.facts(), now);
            record(use);
            return found(use.after(), present, present.facts().objectionTo(question, now));
        });
        return orRefused(found);
    }

    /**
     * Whether an access is open still, asked by whoever is about to show something to the agent: it is over with its time, with
     * its grant, and with everything on which it rests.
     *
     * @param resource one product or mailbox that is about to be shown; {@code null} for what the access was opened for
     * @throws SupportRefusal why it opens nothing, or not this, at this moment
     */
    public OpenAccess check(Actor.Agent agent, SupportUseId access, @Nullable UUID resource, InetAddress from) {
        var opened = uses.access(agent, access);
        var use = opened.use();
        var question = use.questionAbout(resource, from.getHostAddress());
        var now = clock.instant();
        var present = present(question, opened.ticket(), leaves.behind(opened), from, now);
        return use.isFor(question)
                        && use.objectionTo(question, present.facts(), now).isEmpty()
                ? found(use, present, Optional.empty()).access()
                : look(agent, use, question, from);
    }

    /** What is shown besides what an access was opened for, and what is refused, is on record for itself. */
    private OpenAccess look(Actor.Agent agent, SupportUse use, SupportQuestion question, InetAddress from) {
        return orRefused(transactions.inOne(agent, () -> {
            var ticket = hold(question);
            var leave = leaves.holdBehind(use);
            var now = clock.instant();
            var present = present(question, ticket, leave, from, now);
            record(use.look(new SupportUseId(ids.next()), question, present.facts(), now));
            return found(use, present, use.objectionTo(question, present.facts(), now));
        }));
    }

    private void record(Change<SupportUse> use) {
        uses.add(use);
        digests.order(SupportDigest.of(use.after()));
    }

    /** As it is now, and stays until what is recorded about it is stored. */
    private Optional<Ticket> hold(SupportQuestion question) {
        var ticket = tickets.find(question.ticket());
        ticket.ifPresent(tickets::hold);
        return ticket;
    }

    private static Found found(SupportUse use, Present present, Optional<SupportRefusal> objection) {
        var shown = present.shown();
        return new Found(new OpenAccess(use, shown.contents(), shown.whole()), objection);
    }

    private static OpenAccess orRefused(Found found) {
        found.objection().ifPresent(objection -> {
            throw objection;
        });
        return found.access();
    }

    /** What the giver reaches is asked only where nothing else speaks against it. */
    private Present present(
            SupportQuestion question, Optional<Ticket> ticket, Optional<Leave> leave, InetAddress from, Instant now) {
        var customer = ticket.flatMap(asked -> asked.customerFor(new Actor.Agent(question.agent())));
        var grant = leave.map(Leave::grant);
        var bare = new SupportFacts(customer, networks.contains(from), grant, List.of());
        return leave.filter(given -> bare.isWorthLookingAt(question, now))
                .map(given -> {
                    var visible = leaves.visible(question, given, now);
                    return new Present(bare.with(visible.contents()), given.shown(visible));
                })
                .orElse(new Present(bare, Visible.NOTHING));
    }
}

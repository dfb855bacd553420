package io.seneschal.domain.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.TicketEvent.AgentAssigned;
import io.seneschal.domain.support.TicketEvent.AgentUnassigned;
import io.seneschal.domain.support.TicketEvent.Closed;
import io.seneschal.domain.support.TicketEvent.MessageWritten;
import io.seneschal.domain.support.TicketEvent.Opened;
import io.seneschal.domain.support.TicketEvent.Reopened;
import io.seneschal.domain.support.TicketRefusal.CustomerNeeded;
import io.seneschal.domain.support.TicketRefusal.NotAParty;
import io.seneschal.domain.support.TicketRefusal.TicketClosed;
import io.seneschal.domain.support.TicketRefusal.TooManyAgents;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks support about (SUP-1, SUP-8, HLP-1).
 *
 * <p>It is its customer's: nobody else of their organisations sees it. An operator says which agents handle it, and those see
 * it and answer; to every other agent it is not there. Customer, agents and operators close it, customer and operators open it again; nothing is
 * added to a closed one, and nothing may be looked into for it. What it carries, and which leave it was given, stands apart.
 *
 * @param organisation about which the customer asks; {@code null} if about none
 * @param agents who handle it
 * @param closedAt {@code null} while it is open
 */
public record Ticket(
        TicketId id,
        UserId customer,
        @Nullable OrganisationId organisation,
        TicketSubject subject,
        TicketText text,
        Language language,
        Set<Actor.Agent> agents,
        Instant openedAt,
        @Nullable Instant closedAt,
        long version) {

    private static final int MOST_AGENTS = 20;

    public Ticket {
        agents = Set.copyOf(agents);
    }

    /** Whether it still goes on. */
    public enum State implements Coded {
        OPEN,
        CLOSED;
    }

    /**
     * What is asked.
     *
     * @param organisation one of the customer's; {@code null} for none
     */
    public record Question(
            TicketSubject subject,
            TicketText text,
            Language language,
            @Nullable OrganisationId organisation) {}

    public static Change<Ticket> open(TicketId id, Question question, Actor.Person by, Instant at) {
        var ticket = new Ticket(
                id,
                by.id(),
                question.organisation(),
                question.subject(),
                question.text(),
                question.language(),
                Set.of(),
                at,
                null,
                0);
        return Change.to(ticket, new Opened(ticket.organisation, id, ticket.customer));
    }

    /**
     * Has an agent handle it (SUP-8). One who does already goes on.
     *
     * @throws TicketClosed if it is closed
     * @throws TooManyAgents if 20 handle it already
     */
    public Change<Ticket> assign(Actor.Agent agent, Actor.Operator by) {
        if (agents.contains(agent)) {
            return Change.none(this);
        }
        requireOpen();
        if (agents.size() >= MOST_AGENTS) {
            throw new TooManyAgents(id, MOST_AGENTS);
        }
        var more = new HashSet<>(agents);
        more.add(agent);
        return Change.to(with(more, closedAt), new AgentAssigned(organisation, id, agent));
    }

    /** From now on it is not there for the agent, and nothing is open to them for it (SUP-8). */
    public Change<Ticket> unassign(Actor.Agent agent, Actor.Operator by) {
        if (!agents.contains(agent)) {
            return Change.none(this);
        }
        var fewer = new HashSet<>(agents);
        fewer.remove(agent);
        return Change.to(with(fewer, closedAt), new AgentUnassigned(organisation, id, agent));
    }

    /**
     * @throws UnknownTicket if it is not there for the actor
     * @throws CustomerNeeded if an agent would open it again: what the customer has ended is theirs to begin
     */
    public Change<Ticket> turn(State wished, Actor by, Instant at) {
        requireThereFor(by);
        if (wished == state()) {
            return Change.none(this);
        }
        if (wished == State.OPEN && by instanceof Actor.Agent) {
            throw new CustomerNeeded(id);
        }
        return switch (wished) {
            case CLOSED -> Change.to(with(agents, at), new Closed(organisation, id));
            case OPEN -> Change.to(with(agents, null), new Reopened(organisation, id));
        };
    }

    /**
     * @throws UnknownTicket if it is not there for the actor
     * @throws NotAParty if it is an operator
     * @throws TicketClosed if it is closed
     */
    public Change<TicketMessage> write(
            TicketMessageId message, TicketText what, Language inLanguage, Actor by, Instant at) {
        requireThereFor(by);
        if (by instanceof Actor.Operator) {
            throw new NotAParty(id);
        }
        requireOpen();
        return Change.to(
                new TicketMessage(message, id, by, inLanguage, what, at),
                new MessageWritten(organisation, id, message));
    }

    public State state() {
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    /** Whose ticket it is, as far as this agent may do anything for it now: if they handle it and it is open (SUP-8). */
    public Optional<UserId> customerFor(Actor.Agent agent) {
        return closedAt == null && agents.contains(agent) ? Optional.of(customer) : Optional.empty();
    }

    /** @throws UnknownTicket if the actor is neither its customer, nor an agent who handles it, nor an operator */
    public void requireThereFor(Actor actor) {
        var isThere = switch (actor) {
            case Actor.Person(var user) -> user.equals(customer);
            case Actor.Agent agent -> agents.contains(agent);
            case Actor.Operator operator -> true;
            case Actor.MailServer server -> false;
            case Actor.Clock clock -> false;
            case Actor.Visitor visitor -> false;
        };
        if (!isThere) {
            throw new UnknownTicket(id);
        }
    }

    /**
     * Requires that this is the customer, for what only they do.
     *
     * @throws UnknownTicket if it is not even there for the actor
     * @throws CustomerNeeded if it is there for them as an agent or an operator
     */
    public void requireCustomer(Actor actor) {
        requireThereFor(actor);
        if (!(actor instanceof Actor.Person)) {
            throw new CustomerNeeded(id);
        }
    }

    /** @throws TicketClosed if it is closed */
    public void requireOpen() {
        if (closedAt != null) {
            throw new TicketClosed(id, closedAt);
        }
    }

    private Ticket with(Set<Actor.Agent> newAgents, @Nullable Instant newClosedAt) {
        return new Ticket(
                id, customer, organisation, subject, text, language, newAgents, openedAt, newClosedAt, version);
    }
}

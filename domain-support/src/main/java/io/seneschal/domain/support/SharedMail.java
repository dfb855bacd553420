package io.seneschal.domain.support;

import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SharedMailEvent.Revoked;
import io.seneschal.domain.support.SharedMailEvent.Shared;
import io.seneschal.domain.support.SharedMailRefusal.MailboxOutOfReach;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One single mail that a customer shows to the agents of a ticket: the smallest exposure (SUP-11).
 *
 * <p>It is a reference, and the mail stays where it is. Like a grant it is given by a person only, for what they read
 * themselves, ends by the clock after a week at most, and can be revoked before; either end is final.
 *
 * @param organisation in which the mailbox is
 * @param giver whose leave it is, and of nobody else
 * @param endsAt the first instant at which it is no longer open
 */
public record SharedMail(
        SharedMailId id,
        TicketId ticket,
        OrganisationId organisation,
        MailboxId mailbox,
        MessageReference message,
        UserId giver,
        Instant sharedAt,
        Instant endsAt,
        @Nullable Instant revokedAt,
        long version) {

    /** Where it stands at a given instant. */
    public enum Standing implements Coded {
        OPEN,
        EXPIRED,
        REVOKED;
    }

    /**
     * @param visible what the giver reads at this moment of that mailbox
     * @throws TicketRefusal if the ticket is not theirs, or is closed
     * @throws MailboxOutOfReach if they read nothing of it
     */
    public static Change<SharedMail> share(
            SharedMailId id,
            Ticket ticket,
            Mailbox mailbox,
            MessageReference message,
            GrantLength length,
            Collection<VisibleContent> visible,
            Actor.Person by,
            Instant at) {
        ticket.requireCustomer(by);
        ticket.requireOpen();
        if (visible.isEmpty()) {
            throw new MailboxOutOfReach(mailbox.id());
        }
        var shared = new SharedMail(
                id,
                ticket.id(),
                mailbox.organisation(),
                mailbox.id(),
                message,
                by.id(),
                at,
                at.plus(length.toDuration()),
                null,
                0);
        return Change.to(shared, new Shared(shared.organisation, shared.ticket, id, shared.mailbox, shared.endsAt));
    }

    /** Closes it for good. One that has ended stays as it has ended (SUP-10). */
    public Change<SharedMail> revoke(Instant at) {
        return isOpenAt(at)
                ? Change.to(
                        new SharedMail(
                                id, ticket, organisation, mailbox, message, giver, sharedAt, endsAt, at, version),
                        new Revoked(organisation, ticket, id, mailbox))
                : Change.none(this);
    }

    /**
     * The grant that it amounts to where it is asked whether an agent may look: of mail, and from nothing but its mailbox. What
     * it shows is the one mail.
     */
    public SupportGrant asGrant() {
        return new SupportGrant(
                new SupportGrantId(id.value()),
                giver,
                ContentType.MAIL,
                new GrantScope(Set.of(organisation), Set.of(mailbox.value())),
                Set.of(),
                sharedAt,
                endsAt,
                1,
                null,
                revokedAt,
                false,
                version);
    }

    public boolean isOpenAt(Instant now) {
        return standingAt(now) == Standing.OPEN;
    }

    public Standing standingAt(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return now.isBefore(endsAt) ? Standing.OPEN : Standing.EXPIRED;
    }
}

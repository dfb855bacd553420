package io.seneschal.application.support;

import io.seneschal.application.mailbox.Mailboxes;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.MessageReference;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.TicketId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A customer shows one single mail to the agents of a ticket, instead of all of them (SUP-11). */
public final class SharingMails {

    private final Tickets tickets;
    private final SharedMails mails;
    private final Authorities authorities;
    private final Memberships memberships;
    private final Mailboxes mailboxes;
    private final VisibleContents contents;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SharingMails(
            Tickets tickets,
            SharedMails mails,
            Authorities authorities,
            Memberships memberships,
            Mailboxes mailboxes,
            VisibleContents contents,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.tickets = tickets;
        this.mails = mails;
        this.authorities = authorities;
        this.memberships = memberships;
        this.mailboxes = mailboxes;
        this.contents = contents;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which mail, and for how long. */
    public record NewSharedMail(
            OrganisationId organisation, MailboxId mailbox, MessageReference message, GrantLength length) {}

    /**
     * @throws io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation if the customer does not belong to it
     * @throws io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox if the organisation has no such mailbox
     * @throws io.seneschal.domain.support.SharedMailRefusal if the customer can't read it themselves
     * @throws io.seneschal.domain.support.TicketRefusal if the ticket is not theirs, or is closed
     */
    public SharedMail share(Actor.Person customer, TicketId id, NewSharedMail wish) {
        return transactions.inOne(customer, () -> {
            var now = clock.instant();
            var ticket = tickets.get(id);
            ticket.requireCustomer(customer);
            // Nobody ends one of these at the same instant, so that the mail would stay shared beyond it (MEM-7).
            memberships.allOf(customer.id());
            authorities.of(customer, wish.organisation());
            var mailbox = mailboxes.get(wish.organisation(), wish.mailbox());
            var visible = contents.of(
                    customer.id(),
                    List.of(wish.organisation()),
                    ContentType.MAIL,
                    List.of(mailbox.id().value()),
                    now);
            var shared = SharedMail.share(
                    new SharedMailId(ids.next()),
                    ticket,
                    mailbox,
                    wish.message(),
                    wish.length(),
                    visible,
                    customer,
                    now);
            mails.add(shared);
            return shared.after();
        });
    }

    /** Those of a ticket, however they stand, in the order in which they were shared. */
    public Page<SharedMail> page(Actor actor, TicketId ticket, PageRequest page) {
        tickets.get(ticket).requireThereFor(actor);
        return mails.page(ticket, page);
    }

    public SharedMail get(Actor actor, TicketId ticket, SharedMailId mail) {
        tickets.get(ticket).requireThereFor(actor);
        return mails.get(ticket, mail);
    }

    /** Closes it for good. One that has ended stays as it has ended. */
    public void revoke(Actor actor, TicketId ticket, SharedMailId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            tickets.get(ticket).requireCustomer(actor);
            var mail = mails.get(ticket, id);
            seen.require(mail.version());
            var revoked = mail.revoke(clock.instant());
            mails.save(revoked);
            return revoked;
        });
    }
}

package io.seneschal.application.mailbox;

import io.seneschal.application.access.AccessViews;
import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;

/** Opening a mailbox to members, and closing it again: accesses to the one resource that it is (PRD-3, DEV-10). */
public final class SharingMailboxes {

    private final Mailboxes mailboxes;
    private final AccessViews accesses;
    private final GrantingAccesses granting;
    private final Custodians custodians;
    private final DeviceEndings endings;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public SharingMailboxes(
            Mailboxes mailboxes,
            AccessViews accesses,
            GrantingAccesses granting,
            Custodians custodians,
            DeviceEndings endings,
            Authorities authorities,
            Transactions transactions) {
        this.mailboxes = mailboxes;
        this.accesses = accesses;
        this.granting = granting;
        this.custodians = custodians;
        this.endings = endings;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /**
     * Lets a member use the mailbox: read, send, change its settings.
     *
     * @param selfService whether they manage their own devices, even where the mailbox does not permit it to all
     */
    public Access open(
            Actor actor,
            OrganisationId organisation,
            MailboxId id,
            UserId user,
            boolean selfService,
            SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
            var mailbox = mailboxes.get(organisation, id);
            return granting.grant(
                    actor,
                    organisation,
                    new Holder.OfUser(user),
                    mailbox.product(),
                    mailbox.resource(),
                    new Given(Right.ofMailboxUsers(selfService), null),
                    seen);
        });
    }

    /**
     * Closes it again. Their devices there end, unless something else still opens the mailbox to them.
     *
     * @throws io.seneschal.domain.access.AccessRefusal.UnknownAccess if it was not opened to them by itself
     */
    public void close(Actor actor, OrganisationId organisation, MailboxId id, UserId user, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
            var mailbox = mailboxes.get(organisation, id);
            var extent = new Extent.One(mailbox.product(), mailbox.resource());
            granting.revoke(actor, organisation, new Holder.OfUser(user), extent, seen);
            if (!mailbox.isUsableBy(custodians.reach(mailbox, user))) {
                endings.endAllOf(organisation, user, mailbox);
            }
            return mailbox;
        });
    }

    /** To which members the mailbox was opened by itself; who uses it through a role or a team is not among them. */
    public Page<Access> page(Actor actor, OrganisationId organisation, MailboxId id, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
        var mailbox = mailboxes.get(organisation, id);
        return accesses.page(organisation, new Filter(null, mailbox.product(), mailbox.resource()), page);
    }
}

package io.seneschal.application.mailbox;

import io.seneschal.application.access.AccessViews;
import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.access.Accesses;
import io.seneschal.application.mailbox.MailboxViews.MailboxView;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changing and deleting mailboxes. */
public final class ChangingMailboxes {

    private final Mailboxes mailboxes;
    private final MailboxViews views;
    private final Accesses accesses;
    private final AccessViews accessViews;
    private final Devices devices;
    private final DeviceEndings endings;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public ChangingMailboxes(
            Mailboxes mailboxes,
            MailboxViews views,
            Accesses accesses,
            AccessViews accessViews,
            Devices devices,
            DeviceEndings endings,
            Authorities authorities,
            Transactions transactions) {
        this.mailboxes = mailboxes;
        this.views = views;
        this.accesses = accesses;
        this.accessViews = accessViews;
        this.devices = devices;
        this.endings = endings;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /**
     * Lets all who may use it manage their own devices, or only those to whom that was opened (DEV-10).
     *
     * @param wished from what it is now
     */
    public MailboxView switchSelfService(
            Actor actor, OrganisationId organisation, MailboxId id, UnaryOperator<Boolean> wished, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
            var mailbox = mailboxes.get(organisation, id);
            seen.require(mailbox.version());
            var switched = mailbox.switchSelfService(wished.apply(mailbox.selfService()), authority);
            if (!switched.isNone()) {
                mailboxes.save(switched);
            }
            return views.get(organisation, id);
        });
    }

    /** Deletes a mailbox; its devices end, and nothing leads to it any more, nor to another one of the same address. */
    public void delete(Actor actor, OrganisationId organisation, MailboxId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_MAILBOXES, organisation);
            var mailbox = mailboxes.get(organisation, id);
            seen.require(mailbox.version());
            var deleted = mailbox.delete(authority);
            accessesTo(mailbox).forEach(access -> accesses.remove(access.end()));
            devices.allOn(id, null).forEach(device -> endings.remove(device.end(), mailbox));
            mailboxes.remove(deleted);
            return deleted;
        });
    }

    private List<Access> accessesTo(Mailbox mailbox) {
        var filter = new Filter(null, mailbox.product(), mailbox.resource());
        return PageRequest.all(page -> accessViews.page(mailbox.organisation(), filter, page));
    }
}

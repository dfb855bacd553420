package io.seneschal.domain.mailbox;

import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.MailboxEvent.Created;
import io.seneschal.domain.mailbox.MailboxEvent.Deleted;
import io.seneschal.domain.mailbox.MailboxEvent.SelfServiceSwitched;
import io.seneschal.domain.mailbox.MailboxRefusal.AddressTaken;
import io.seneschal.domain.mailbox.MailboxRefusal.ConfirmationMismatch;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/**
 * A mail address of a mail service that the organisation rents.
 *
 * <p>It begins without any password, and none at all is a normal state (DEV-1): it is read on the web by whoever the
 * organisation opened it to, and by {@link Device}s, each with a password of its own. It has nothing to do with a login
 * that is spelled alike (USR-7). Deleting it ends its devices.
 *
 * @param selfService whether everybody who may use it connects and disconnects their own devices (DEV-10)
 */
public record Mailbox(
        MailboxId id,
        OrganisationId organisation,
        ProductId product,
        EmailAddress address,
        boolean selfService,
        Instant createdAt,
        long version) {

    /**
     * @param namesake the mailbox that has the address already, if there is one
     * @throws AddressTaken if there is one
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownResourceKind if there are no mailboxes in such a product
     * @throws io.seneschal.domain.product.ProductRefusal.ProductTerminated if the product is over
     */
    public static Change<Mailbox> create(
            MailboxId id,
            Product product,
            ProductType type,
            EmailAddress address,
            boolean selfService,
            Optional<Mailbox> namesake,
            Authority by,
            Instant at) {
        by.require(Permission.MANAGE_MAILBOXES);
        product.requireNotTerminated();
        if (namesake.isPresent()) {
            throw new AddressTaken(address);
        }
        var mailbox = new Mailbox(id, product.organisation(), product.id(), address, selfService, at, 0);
        type.requireInside(mailbox.resource());
        return Change.to(mailbox, new Created(mailbox.organisation, product.id(), id));
    }

    /** Lets all who may use it manage their own devices, or only those to whom that was opened. */
    public Change<Mailbox> switchSelfService(boolean on, Authority by) {
        by.require(Permission.MANAGE_MAILBOXES);
        return on == selfService
                ? Change.none(this)
                : Change.to(
                        new Mailbox(id, organisation, product, address, on, createdAt, version),
                        new SelfServiceSwitched(organisation, id, on));
    }

    public Change<Mailbox> delete(Authority by) {
        by.require(Permission.MANAGE_MAILBOXES);
        return Change.to(this, new Deleted(organisation, id));
    }

    /**
     * Whether somebody may do anything with its mail, as far as the product's own state lets anybody: who only looks after the
     * mail service, and sees how it is used, may not.
     */
    public boolean isUsableBy(Reach reach) {
        return !Collections.disjoint(reach.rightsOn(resource()), Right.ofMailboxUsers(false));
    }

    /**
     * Requires that somebody may use it, so that a device can be theirs.
     *
     * @throws UserWithoutUse if nothing opens it to them
     */
    public void requireUsableBy(Reach reach) {
        if (!isUsableBy(reach)) {
            throw new UserWithoutUse(id, reach.member().user());
        }
    }

    /**
     * Requires the confirmation without which nobody disconnects all its devices (DEV-8).
     *
     * @param confirmation its address, in whatever case
     * @throws ConfirmationMismatch if it is anything else
     */
    public void requireConfirmed(String confirmation, Custodian by) {
        by.requireOverAll(this);
        if (!Line.folded(Line.tidy(confirmation)).equals(address.folded())) {
            throw new ConfirmationMismatch(address);
        }
    }

    /** As accesses name it. */
    public Resource resource() {
        return new Resource(Resource.MAILBOX, address.text());
    }
}

package io.seneschal.persistence.mailbox;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Optional;

/** Mailboxes and what hangs on them, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemoryMailboxTables {

    final InMemoryTable<ScopedId, Mailbox> mailboxes;
    final InMemoryDeviceTables devices;
    final InMemoryDeviceInvitationTables invitations;
    private final InMemoryTable<String, ScopedId> addresses;

    public InMemoryMailboxTables(InMemoryStore store) {
        this.mailboxes = new InMemoryTable<>(store);
        this.devices = new InMemoryDeviceTables(store);
        this.invitations = new InMemoryDeviceInvitationTables(store);
        this.addresses = new InMemoryTable<>(store);
    }

    /** They go with their organisation. */
    public void removeAllOf(OrganisationId organisation) {
        InMemoryTable.all(mailboxes, organisation.value()).toList().forEach(mailbox -> {
            devices.on(mailbox.id()).toList().forEach(devices::remove);
            remove(mailbox);
        });
    }

    boolean hasAny(OrganisationId organisation) {
        return InMemoryTable.all(mailboxes, organisation.value()).findAny().isPresent();
    }

    public Optional<Mailbox> find(OrganisationId organisation, MailboxId mailbox) {
        return mailboxes.find(new ScopedId(organisation.value(), mailbox.value()));
    }

    Optional<Mailbox> find(EmailAddress address) {
        return addresses.find(address.folded()).flatMap(mailboxes::find);
    }

    void put(Mailbox mailbox) {
        mailboxes.put(key(mailbox), mailbox);
        addresses.put(mailbox.address().folded(), key(mailbox));
    }

    void remove(Mailbox mailbox) {
        invitations.removeAllOn(mailbox.id());
        mailboxes.remove(key(mailbox));
        addresses.remove(mailbox.address().folded());
    }

    /** Whether it opens the mailbox while it is not over: that one, or all of its product. */
    public static boolean opens(Access access, Mailbox mailbox, Product product) {
        var narrowedTo = access.extent().resource();
        return access.extent().touches(product) && (narrowedTo == null || narrowedTo.equals(mailbox.resource()));
    }

    private static ScopedId key(Mailbox mailbox) {
        return new ScopedId(mailbox.organisation().value(), mailbox.id().value());
    }
}

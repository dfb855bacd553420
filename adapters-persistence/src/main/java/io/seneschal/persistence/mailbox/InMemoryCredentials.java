package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.persistence.access.InMemoryHeldAccesses;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Passwords of devices, in memory. */
public final class InMemoryCredentials implements Credentials {

    private final InMemoryStore store;
    private final InMemoryMailboxTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryProductTables products;
    private final InMemoryHeldAccesses held;

    public InMemoryCredentials(
            InMemoryStore store,
            InMemoryMailboxTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryProductTables products,
            InMemoryHeldAccesses held) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.products = products;
        this.held = held;
    }

    @Override
    public Optional<Credential> behind(Collection<SecretHash> hashes) {
        return store.ask(() -> hashes.stream()
                .flatMap(hash -> tables.devices.behind(hash).stream())
                .findFirst()
                .map(this::credential));
    }

    @Override
    public List<Credential> under(SessionReview review, @Nullable Device after) {
        return store.ask(() -> InMemoryTable.all(
                        tables.mailboxes, review.organisation().value())
                .filter(mailbox -> review.product() == null || review.product().equals(mailbox.product()))
                .flatMap(mailbox -> tables.devices.on(mailbox.id()))
                .filter(device -> review.user() == null
                        || review.user().equals(device.wish().user()))
                .filter(device -> after == null || key(device).compareTo(key(after)) > 0)
                .limit(PAGE)
                .map(this::credential)
                .toList());
    }

    @Override
    public Set<SecretHash> usedOn(EmailAddress mailbox) {
        return store.ask(() -> tables.find(mailbox).stream()
                .flatMap(found -> tables.devices.on(found.id()))
                .map(tables.devices::view)
                .filter(view -> view.lastUse() != null)
                .sorted(Comparator.comparing((DeviceView view) ->
                                Objects.requireNonNull(view.lastUse()).at())
                        .reversed())
                .limit(MOST_USED)
                .map(view -> view.device().password())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static ScopedId key(Device device) {
        return new ScopedId(device.mailbox().value(), device.id().value());
    }

    private Credential credential(Device device) {
        var mailbox = tables.find(device.organisation(), device.mailbox()).orElseThrow();
        var product = products.find(device.organisation(), mailbox.product()).orElseThrow();
        var owner = owner(device);
        return new Credential(
                device,
                mailbox,
                product,
                owner,
                owner == null ? List.of() : held(owner, mailbox, product),
                tables.devices.view(device).lastUse());
    }

    private @Nullable Membership owner(Device device) {
        var user = device.wish().user();
        return user == null
                ? null
                : organisations.find(device.organisation(), user).orElse(null);
    }

    private List<Access> held(Membership owner, Mailbox mailbox, Product product) {
        return held.of(owner.organisation(), owner.user()).stream()
                .filter(access -> InMemoryMailboxTables.opens(access, mailbox, product))
                .toList();
    }
}

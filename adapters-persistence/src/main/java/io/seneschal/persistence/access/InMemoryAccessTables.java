package io.seneschal.persistence.access;

import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The accesses of all organisations, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemoryAccessTables {

    private final InMemoryTable<ScopedId, Access> accesses;
    private final InMemoryTable<ScopedId, Access> accessesByHolder;
    private final InMemoryTable<HeldExtent, AccessId> heldExtents;

    public InMemoryAccessTables(InMemoryStore store) {
        this.accesses = new InMemoryTable<>(store);
        this.accessesByHolder = new InMemoryTable<>(store);
        this.heldExtents = new InMemoryTable<>(store);
    }

    /** What somebody holds an access to in an organisation, of which there is one at most. */
    private record HeldExtent(UUID organisation, UUID holder, String extent) implements Comparable<HeldExtent> {

        private static final Comparator<HeldExtent> ORDER = Comparator.comparing(HeldExtent::organisation)
                .thenComparing(HeldExtent::holder)
                .thenComparing(HeldExtent::extent);

        static HeldExtent of(OrganisationId organisation, Holder holder, Extent extent) {
            return new HeldExtent(
                    organisation.value(),
                    holder.value(),
                    switch (extent) {
                        case Extent.One(var product, var resource) ->
                            resource == null ? product.toString() : product + " " + resource;
                        case Extent.Every(var type) -> type == null ? "every" : "every " + type;
                    });
        }

        @Override
        public int compareTo(HeldExtent other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the holder holds in this organisation, over or not, in the order of the ids. */
    public Stream<Access> heldBy(OrganisationId organisation, Holder holder) {
        return InMemoryTable.all(accessesByHolder, holder.value())
                .filter(access -> isHeldBy(access, organisation, holder));
    }

    /** In the order of their ids. */
    public Stream<Access> of(OrganisationId organisation) {
        return InMemoryTable.all(accesses, organisation.value());
    }

    /** They go with their organisation. */
    public void removeAllOf(OrganisationId organisation) {
        InMemoryTable.all(accesses, organisation.value()).toList().forEach(this::remove);
    }

    Optional<Access> find(OrganisationId organisation, AccessId access) {
        return accesses.find(new ScopedId(organisation.value(), access.value()));
    }

    Optional<Access> find(OrganisationId organisation, Holder holder, Extent extent) {
        return heldExtents
                .find(HeldExtent.of(organisation, holder, extent))
                .flatMap(access -> find(organisation, access))
                .filter(access -> isHeldBy(access, organisation, holder));
    }

    Page<Access> page(OrganisationId organisation, Filter filter, PageRequest page) {
        var holder = filter.holder();
        return holder == null
                ? InMemoryTable.page(accesses, organisation.value(), page, access -> names(access, filter))
                : InMemoryTable.page(
                        accessesByHolder,
                        holder.value(),
                        page,
                        access -> isHeldBy(access, organisation, holder) && names(access, filter));
    }

    void put(Access access) {
        accesses.put(key(access), access);
        accessesByHolder.put(keyOfHolder(access), access);
        heldExtents.put(HeldExtent.of(access.organisation(), access.holder(), access.extent()), access.id());
    }

    void remove(Access access) {
        accesses.remove(key(access));
        accessesByHolder.remove(keyOfHolder(access));
        heldExtents.remove(HeldExtent.of(access.organisation(), access.holder(), access.extent()));
    }

    private static boolean isHeldBy(Access access, OrganisationId organisation, Holder holder) {
        return access.organisation().equals(organisation) && access.holder().equals(holder);
    }

    private static boolean names(Access access, Filter filter) {
        return (filter.product() == null
                        || (access.extent() instanceof Extent.One one
                                && one.product().equals(filter.product())))
                && (filter.resource() == null
                        || filter.resource().equals(access.extent().resource()));
    }

    private static ScopedId key(Access access) {
        return new ScopedId(access.organisation().value(), access.id().value());
    }

    private static ScopedId keyOfHolder(Access access) {
        return new ScopedId(access.holder().value(), access.id().value());
    }
}

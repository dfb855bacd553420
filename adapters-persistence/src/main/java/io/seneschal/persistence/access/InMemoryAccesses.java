package io.seneschal.persistence.access;

import io.seneschal.application.access.Accesses;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.AccessRefusal.UnknownAccess;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.List;
import java.util.Optional;

/** Accesses in memory. */
public final class InMemoryAccesses implements Accesses {

    private final InMemoryStore store;
    private final InMemoryAccessTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryAccesses(InMemoryStore store, InMemoryAccessTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Access get(OrganisationId organisation, AccessId access) {
        return store.ask(
                () -> tables.find(organisation, access).orElseThrow(() -> new UnknownAccess(organisation, access)));
    }

    @Override
    public Optional<Access> find(OrganisationId organisation, Holder holder, Extent extent) {
        return store.ask(() -> tables.find(organisation, holder, extent));
    }

    @Override
    public List<Access> allOf(OrganisationId organisation, Holder holder) {
        return store.ask(() -> tables.heldBy(organisation, holder).toList());
    }

    @Override
    public void add(Change<Access> granted) {
        store.change(() -> {
            var access = granted.after();
            if (tables.find(access.organisation(), access.holder(), access.extent())
                    .isPresent()) {
                throw new StaleChange(access.id());
            }
            tables.put(access);
            trail.append(granted);
        });
    }

    @Override
    public void save(Change<Access> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            requirePresent(changed.after());
            tables.put(onNextVersion(changed.after()));
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<Access> ended) {
        store.change(() -> {
            requirePresent(ended.after());
            tables.remove(ended.after());
            trail.append(ended);
        });
    }

    private void requirePresent(Access access) {
        if (tables.find(access.organisation(), access.id())
                .filter(kept -> kept.version() == access.version())
                .isEmpty()) {
            throw new StaleChange(access.id());
        }
    }

    private static Access onNextVersion(Access access) {
        return new Access(
                access.id(),
                access.organisation(),
                access.holder(),
                access.extent(),
                access.rights(),
                access.until(),
                access.grantedAt(),
                access.version() + 1);
    }
}

package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SupportGrants;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.user.InMemoryUserTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants in memory. */
public final class InMemorySupportGrants implements SupportGrants {

    private final InMemoryStore store;
    private final InMemorySupportTables tables;
    private final InMemoryUserTables users;
    private final InMemoryAuditTrail trail;

    public InMemorySupportGrants(
            InMemoryStore store, InMemorySupportTables tables, InMemoryUserTables users, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.users = users;
        this.trail = trail;
    }

    @Override
    public Optional<SupportGrant> find(SupportGrantId grant) {
        return store.ask(() -> tables.find(grant));
    }

    @Override
    public Optional<SupportGrant> newest(UserId giver, ContentType contentType) {
        return store.ask(() -> tables.newest(giver, contentType));
    }

    @Override
    public List<SupportGrant> allNewest(UserId giver) {
        return store.ask(() -> Stream.of(ContentType.values())
                .flatMap(type -> tables.newest(giver, type).stream())
                .toList());
    }

    @Override
    public Page<SupportGrant> page(UserId giver, @Nullable ContentType contentType, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                tables.byGiver,
                giver.value(),
                page,
                grant -> contentType == null || contentType == grant.contentType()));
    }

    @Override
    public void add(Change<SupportGrant> given) {
        store.change(() -> {
            var grant = given.after();
            var before = tables.newest(grant.giver(), grant.contentType())
                    .map(SupportGrant::number)
                    .orElse(0);
            if (grant.number() != before + 1 || users.find(grant.giver()).isEmpty()) {
                throw new StaleChange(grant.id());
            }
            tables.put(grant);
            trail.append(given);
        });
    }

    @Override
    public void save(Change<SupportGrant> changed) {
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
    public void hold(SupportGrant grant) {
        store.change(() -> requirePresent(grant));
    }

    @Override
    public Optional<SupportGrant> firstUntold(Instant now) {
        return store.ask(() -> tables.untold(now));
    }

    private void requirePresent(SupportGrant grant) {
        if (tables.find(grant.id())
                .filter(kept -> kept.version() == grant.version())
                .isEmpty()) {
            throw new StaleChange(grant.id());
        }
    }

    private static SupportGrant onNextVersion(SupportGrant grant) {
        return new SupportGrant(
                grant.id(),
                grant.giver(),
                grant.contentType(),
                grant.scope(),
                grant.withdrawn(),
                grant.givenAt(),
                grant.endsAt(),
                grant.number(),
                grant.previous(),
                grant.revokedAt(),
                grant.expiryTold(),
                grant.version() + 1);
    }
}

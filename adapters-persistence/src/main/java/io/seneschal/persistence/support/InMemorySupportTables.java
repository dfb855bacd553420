package io.seneschal.persistence.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Grants, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemorySupportTables {

    final InMemoryTable<ScopedId, SupportGrant> byGiver;
    private final InMemoryTable<ScopedId, SupportGrant> byId;
    private final InMemoryTable<String, SupportGrant> newest;
    private final InMemoryAgenda<SupportGrantId> untold;

    public InMemorySupportTables(InMemoryStore store) {
        this.byGiver = new InMemoryTable<>(store);
        this.byId = new InMemoryTable<>(store);
        this.newest = new InMemoryTable<>(store);
        this.untold = new InMemoryAgenda<>(store);
    }

    Optional<SupportGrant> find(SupportGrantId grant) {
        return byId.find(ScopedId.of(grant.value()));
    }

    Optional<SupportGrant> newest(UserId giver, ContentType contentType) {
        return newest.find(giver + " " + contentType);
    }

    Stream<SupportGrant> of(UserId giver) {
        return InMemoryTable.all(byGiver, giver.value());
    }

    Optional<SupportGrant> untold(Instant now) {
        return untold.due(now).flatMap(this::find);
    }

    void put(SupportGrant grant) {
        var id = ScopedId.of(grant.id().value());
        byId.put(id, grant);
        byGiver.put(new ScopedId(grant.giver().value(), grant.id().value()), grant);
        newest(grant.giver(), grant.contentType())
                .filter(other -> other.number() > grant.number())
                .ifPresentOrElse(other -> {}, () -> newest.put(grant.giver() + " " + grant.contentType(), grant));
        if (grant.revokedAt() == null && !grant.expiryTold()) {
            untold.put(id, grant.endsAt(), grant.id());
        } else {
            untold.remove(id);
        }
    }

    /** They go with their giver's account. */
    public void removeAllOf(UserId giver) {
        of(giver).toList().forEach(grant -> {
            var id = ScopedId.of(grant.id().value());
            byId.remove(id);
            byGiver.remove(new ScopedId(giver.value(), grant.id().value()));
            newest.remove(giver + " " + grant.contentType());
            untold.remove(id);
        });
    }
}

package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SupportGrants;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants in their table; the newest of a giver and type stands at the end of an index. */
public final class JdbiSupportGrants implements SupportGrants {

    private static final String SELECT = "select " + SupportGrantRow.COLUMNS + " from support_grants ";

    private static final String NEWEST = SELECT + """
            where giver_id = :giver and content_type = '%s'
            order by giver_id desc, content_type desc, number desc
            limit 1
            """;

    /** One step into the index for each type, in one round trip. */
    private static final String ALL_NEWEST = Stream.of(ContentType.values())
            .map(type -> "(" + NEWEST.formatted(type.code()) + ")")
            .collect(Collectors.joining(" union all "));

    private final JdbiStore store;

    public JdbiSupportGrants(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<SupportGrant> find(SupportGrantId grant) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", grant.value())
                .map(SupportGrantRow::grant)
                .findOne());
    }

    @Override
    public Optional<SupportGrant> newest(UserId giver, ContentType contentType) {
        return store.ask(handle -> handle.createQuery(NEWEST.formatted(contentType.code()))
                .bind("giver", giver.value())
                .map(SupportGrantRow::grant)
                .findOne());
    }

    @Override
    public List<SupportGrant> allNewest(UserId giver) {
        return store.ask(handle -> handle.createQuery(ALL_NEWEST)
                .bind("giver", giver.value())
                .map(SupportGrantRow::grant)
                .list());
    }

    @Override
    public Page<SupportGrant> page(UserId giver, @Nullable ContentType contentType, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(SELECT
                            + (contentType == null
                                    ? "where giver_id = :giver and id > :start order by giver_id, id limit :rows"
                                    : "where giver_id = :giver and content_type = :contentType and id > :start "
                                            + "order by giver_id, content_type, id limit :rows"))
                    .bind("giver", giver.value())
                    .bind("start", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (contentType != null) {
                query.bind("contentType", contentType.code());
            }
            return query.map(SupportGrantRow::grant).list();
        });
        return Page.of(found, page, grant -> grant.id().value());
    }

    @Override
    public void add(Change<SupportGrant> given) {
        store.change(handle -> SupportGrantRow.bindBirth(
                        SupportGrantRow.bind(handle.createUpdate("""
                        insert into support_grants (id, giver_id, content_type, number, previous_id, organisations, resources,
                                                    withdrawn, given_at, ends_at, revoked_at, untold_end, version)
                        values (:id, :giver, :contentType, :number, :previous, :organisations, :resources,
                                :withdrawn, :givenAt, :endsAt, :revokedAt, :untoldEnd, :version)
                        """), given.after()), given.after())
                .execute());
        store.append(given);
    }

    @Override
    public void save(Change<SupportGrant> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> SupportGrantRow.bind(handle.createUpdate("""
                        update support_grants
                        set withdrawn = :withdrawn, revoked_at = :revokedAt, untold_end = :untoldEnd, version = version + 1
                        where id = :id and version = :version
                        """), changed.after())
                        .execute());
        store.append(changed);
    }

    @Override
    public void hold(SupportGrant grant) {
        store.changeOne(
                grant.id(),
                handle -> handle.createQuery("""
                        select 1 from support_grants where id = :id and version = :version for update
                        """)
                        .bind("id", grant.id().value())
                        .bind("version", grant.version())
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    @Override
    public Optional<SupportGrant> firstUntold(Instant now) {
        return store.ask(
                handle -> handle.createQuery(SELECT + "where untold_end <= :now order by untold_end, id limit 1")
                        .bind("now", now)
                        .map(SupportGrantRow::grant)
                        .findOne());
    }
}

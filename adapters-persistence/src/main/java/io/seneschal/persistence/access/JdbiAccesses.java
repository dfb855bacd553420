package io.seneschal.persistence.access;

import io.seneschal.application.access.Accesses;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.AccessRefusal.UnknownAccess;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accesses in their table. */
public final class JdbiAccesses implements Accesses {

    private static final String OF_ORGANISATION =
            "select " + AccessRow.COLUMNS + " from accesses where organisation_id = :organisation and ";

    /** The organisation is compared so that no index serves: one that begins with it would find all that the holder holds. */
    private static final String EXTENT = """
             and product_key = :productKey and narrowed_to = :narrowedTo
            and organisation_id is not distinct from :organisation
            """;

    private final JdbiStore store;

    public JdbiAccesses(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Access get(OrganisationId organisation, AccessId access) {
        return store.ask(handle -> handle.createQuery(OF_ORGANISATION + "id = :id")
                        .bind("organisation", organisation.value())
                        .bind("id", access.value())
                        .map(AccessRow::access)
                        .findOne())
                .orElseThrow(() -> new UnknownAccess(organisation, access));
    }

    @Override
    public Optional<Access> find(OrganisationId organisation, Holder holder, Extent extent) {
        return store.ask(handle -> AccessRow.bind(
                        handle.createQuery("select " + AccessRow.COLUMNS + " from accesses where "
                                + AccessRow.column(holder) + " = :holder" + EXTENT),
                        organisation,
                        extent)
                .bind("holder", holder.value())
                .map(AccessRow::access)
                .findOne());
    }

    @Override
    public List<Access> allOf(OrganisationId organisation, Holder holder) {
        var column = AccessRow.column(holder);
        return store.ask(handle -> handle.createQuery(
                        OF_ORGANISATION + column + " = :holder order by organisation_id, " + column + ", id")
                .bind("organisation", organisation.value())
                .bind("holder", holder.value())
                .map(AccessRow::access)
                .list());
    }

    @Override
    public void add(Change<Access> granted) {
        var access = granted.after();
        store.change(handle -> AccessRow.bind(
                        handle.createUpdate("insert into accesses (id, organisation_id, "
                                + AccessRow.column(access.holder()) + """
                                , product_id, product_key, narrowed_to, rights, until_at, granted_at, version)
                                values (:id, :organisation, :holder, :product, :productKey, :narrowedTo, :rights, :until,
                                        :grantedAt, :version)
                                """),
                        access)
                .bind("holder", access.holder().value())
                .bindByType("product", product(access.extent()), UUID.class)
                .bind("grantedAt", access.grantedAt())
                .execute());
        store.append(granted);
    }

    @Override
    public void save(Change<Access> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> AccessRow.bind(handle.createUpdate("""
                        update accesses
                        set rights = :rights, until_at = :until, version = version + 1
                        where id = :id and organisation_id = :organisation and version = :version
                        """), changed.after())
                        .execute());
        store.append(changed);
    }

    @Override
    public void remove(Change<Access> ended) {
        var access = ended.after();
        store.changeOne(
                access.id(),
                handle -> handle.createUpdate("""
                        delete from accesses
                        where id = :id and organisation_id = :organisation and version = :version
                        """)
                        .bind("id", access.id().value())
                        .bind("organisation", access.organisation().value())
                        .bind("version", access.version())
                        .execute());
        store.append(ended);
    }

    private static @Nullable UUID product(Extent extent) {
        return extent instanceof Extent.One(var product, var ignored) ? product.value() : null;
    }
}

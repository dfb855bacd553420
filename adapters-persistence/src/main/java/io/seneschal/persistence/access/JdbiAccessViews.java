package io.seneschal.persistence.access;

import io.seneschal.application.access.AccessViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.util.ArrayList;

/** Accesses as they are listed, from their table. */
public final class JdbiAccessViews implements AccessViews {

    private final JdbiStore store;

    public JdbiAccessViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Page<Access> page(OrganisationId organisation, Filter filter, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(pageBy(filter))
                    .bind("organisation", organisation.value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (filter.holder() != null) {
                query.bind("holder", filter.holder().value());
            }
            if (filter.product() != null) {
                query.bind("product", filter.product().value());
            }
            if (filter.resource() != null) {
                query.bind("narrowedTo", filter.resource().toString());
            }
            return query.map(AccessRow::access).list();
        });
        return Page.of(found, page, access -> access.id().value());
    }

    /** What is one and the same is named in the order too: else H2 reads and sorts all that follow. */
    private static String pageBy(Filter filter) {
        var same = new ArrayList<String>();
        var sql = new StringBuilder(
                "select " + AccessRow.COLUMNS + " from accesses where organisation_id = :organisation ");
        same.add("organisation_id");
        if (filter.holder() != null) {
            var column = AccessRow.column(filter.holder());
            sql.append(" and ").append(column).append(" = :holder ");
            same.add(column);
        }
        if (filter.product() != null) {
            sql.append(" and product_id = :product ");
            if (filter.holder() == null) {
                same.add("product_id");
            }
        }
        if (filter.resource() != null) {
            sql.append(" and narrowed_to = :narrowedTo ");
            if (filter.holder() == null) {
                same.add("narrowed_to");
            }
        }
        return sql + " and id > :after order by " + String.join(", ", same) + ", id limit :rows";
    }
}

package io.seneschal.persistence.access;

import io.seneschal.application.access.Reaches;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.product.ProductsWanted;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;

/** Who may use what: all facts about one product in one round trip, about a page of products in two. */
public final class JdbiReaches implements Reaches {

    private static final String HELD = TouchingAccesses.OF_SEVERAL;

    private static final String PRODUCTS =
            "select " + ProductRow.COLUMNS.from("p") + " from products p where p.organisation_id = :organisation ";

    private static final String OPENED = " and p.id in ("
            + OpenAccesses.toSingleProducts("a.product_id", "", "a.product_key > :after")
            + " union all "
            + OpenAccesses.toEveryProduct("o.id", "", "o.id > :after")
            + ") ";

    private static final String IN_PAGES = " and p.id > :after order by p.organisation_id, p.id limit :rows ";

    private final JdbiStore store;
    private final ReachQuestion question;

    public JdbiReaches(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.question = ReachQuestion.in(dialect);
    }

    @Override
    public Facts of(OrganisationId organisation, UserId user, ProductId product) {
        return store.ask(handle -> handle.createQuery(question.text())
                .bind("organisation", organisation.value())
                .bind("user", user.value())
                .bind("product", product.value())
                .scanResultSet(this::facts));
    }

    @Override
    public Page<ReachableProduct> page(Membership member, boolean every, Filter filter, Instant now, PageRequest page) {
        var products = Page.of(
                products(member, every, filter, now, page),
                page,
                product -> product.id().value());
        if (products.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var held = held(member, products.items());
        return products.map(product -> {
            var touching = HeldAccess.touching(product, held);
            return new ReachableProduct(product, HeldAccess.accesses(touching), HeldAccess.teams(touching));
        });
    }

    private List<Product> products(Membership member, boolean every, Filter filter, Instant now, PageRequest page) {
        return store.ask(handle -> {
            var query = ProductsWanted.bind(
                            handle.createQuery(PRODUCTS + (every ? "" : OPENED) + ProductsWanted.by(filter) + IN_PAGES),
                            filter)
                    .bind("organisation", member.organisation().value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (!every) {
                OpenAccesses.bind(query, member.user(), now);
            }
            return query.map(ProductRow::product).list();
        });
    }

    private List<HeldAccess> held(Membership member, Collection<Product> products) {
        return store.ask(handle -> TouchingAccesses.bind(
                        handle.createQuery(HELD),
                        member.organisation(),
                        products.stream().map(Product::id).toList())
                .bind("user", member.user().value())
                .map(JdbiReaches::heldAccess)
                .list());
    }

    private static HeldAccess heldAccess(ResultSet columns, StatementContext context) throws SQLException {
        return HeldAccess.of(new Row(columns, context));
    }

    private Facts facts(Supplier<ResultSet> rows, StatementContext context) throws SQLException {
        try (context;
                var columns = rows.get()) {
            columns.next();
            var row = new Row(columns, context);
            var member = member(row.behind(ReachQuestion.MEMBER));
            var product = product(row.behind(ReachQuestion.PRODUCT));
            var accesses = question.accesses().stream().map(row::behind).toList();
            var held = new ArrayList<HeldAccess>();
            do {
                for (var access : accesses) {
                    if (access.idOrNull("id") != null) {
                        held.add(HeldAccess.of(access));
                    }
                }
            } while (columns.next());
            var touching = product.map(it -> HeldAccess.touching(it, held)).orElse(List.of());
            return new Facts(member, product, HeldAccess.accesses(touching), HeldAccess.teams(touching));
        }
    }

    private static Optional<Membership> member(Row row) throws SQLException {
        return row.idOrNull("user_id") == null ? Optional.empty() : Optional.of(MembershipRow.membership(row));
    }

    private static Optional<Product> product(Row row) throws SQLException {
        return row.idOrNull("id") == null ? Optional.empty() : Optional.of(ProductRow.of(row));
    }
}

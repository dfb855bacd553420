package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.OrderLine;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * An order as rows: its own, which comes again with each of its lines.
 *
 * @param whole what it is with all of its lines
 * @param line one of them
 */
record OrderRow(UUID id, Function<List<OrderLine>, Order> whole, OrderLine line) {

    static final String SELECT = """
            select o.id, o.organisation_id, o.currency, o.state, o.payment_id, o.created_at, o.version,
                   l.product_id, l.type, l.name, l.term_months, l.terms, l.amount
            from orders o join order_lines l on l.order_id = o.id
            """;

    /** In the order in which they come first; the lines of each come in their order. */
    static List<Order> orders(Query query) {
        var rows = new LinkedHashMap<UUID, List<OrderRow>>();
        ResultIterable<OrderRow> all = query.map(OrderRow::of);
        all.forEach(
                row -> rows.computeIfAbsent(row.id, first -> new ArrayList<>(1)).add(row));
        return rows.values().stream()
                .map(ofOne -> ofOne.getFirst()
                        .whole
                        .apply(ofOne.stream().map(OrderRow::line).toList()))
                .toList();
    }

    static <S extends SqlStatement<S>> S bind(S statement, Order order) {
        var payment = order.payment();
        return statement
                .bind("id", order.id().value())
                .bind("state", order.state().code())
                .bindByType("payment", payment == null ? null : payment.value(), UUID.class)
                .bind("version", order.version());
    }

    static <S extends SqlStatement<S>> S bindLine(S statement, OrderLine line) {
        return statement
                .bind("product", line.product().value())
                .bind("type", line.type())
                .bind("name", line.name().text())
                .bind("termMonths", line.term().months())
                .bind("terms", line.terms())
                .bind("amount", line.amount().minor());
    }

    private static OrderRow of(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var id = row.id("id");
        var organisation = new OrganisationId(row.id("organisation_id"));
        var currency = Coded.of(Currency.class, row.text("currency"));
        var state = Coded.of(Order.State.class, row.text("state"));
        var payment = row.idOrNull("payment_id");
        var createdAt = row.instant("created_at");
        var version = row.number("version");
        return new OrderRow(
                id,
                lines -> new Order(
                        new OrderId(id),
                        organisation,
                        lines,
                        state,
                        payment == null ? null : new PaymentId(payment),
                        createdAt,
                        version),
                line(row, currency));
    }

    private static OrderLine line(Row row, Currency currency) throws SQLException {
        return new OrderLine(
                new ProductId(row.id("product_id")),
                row.text("type"),
                new ProductName(row.text("name")),
                new Term(Math.toIntExact(row.number("term_months"))),
                Math.toIntExact(row.number("terms")),
                new Money(row.number("amount"), currency));
    }
}

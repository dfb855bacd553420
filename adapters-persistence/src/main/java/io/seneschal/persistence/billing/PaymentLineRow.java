package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/** A line of a payment and its row. */
record PaymentLineRow(PaymentId payment, int position, PaymentLine line) {

    /** Of {@code payment_lines l}. */
    static final String COLUMNS = """
            l.kind as line_kind, l.product_id, l.order_id, l.type, l.name, l.term_months, l.terms, l.due_on, l.due_day, l.amount
            """;

    static final String INSERT = """
            insert into payment_lines (payment_id, position, kind, product_id, order_id, type, name, term_months, terms,
                                       due_on, due_day, amount, held_due_on)
            values (:payment, :position, :kind, :product, :order, :type, :name, :termMonths, :terms,
                    :dueOn, :dueDay, :amount, :dueOn)
            """;

    private static final String RENEWAL = "renewal";
    private static final String OPENING = "opening";
    private static final String DEPOSIT = "deposit";

    static Stream<PaymentLineRow> of(Payment payment) {
        List<PaymentLine> lines = payment.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(position -> new PaymentLineRow(payment.id(), position, lines.get(position)));
    }

    <S extends SqlStatement<S>> void bind(S statement) {
        statement
                .bind("payment", payment.value())
                .bind("position", position)
                .bind("amount", line.amount().minor());
        switch (line) {
            case PaymentLine.Renewal renewal ->
                ofProduct(statement, RENEWAL, renewal.product(), renewal.type(), renewal.name())
                        .bindByType("order", null, UUID.class)
                        .bind("termMonths", renewal.term().months())
                        .bind("terms", renewal.terms())
                        .bind("dueOn", renewal.from().on())
                        .bind("dueDay", renewal.from().dayOfMonth());
            case PaymentLine.Opening opening ->
                ofProduct(statement, OPENING, opening.product(), opening.type(), opening.name())
                        .bind("order", opening.order().value())
                        .bind("termMonths", opening.term().months())
                        .bind("terms", opening.terms())
                        .bindByType("dueOn", null, LocalDate.class)
                        .bindByType("dueDay", null, Integer.class);
            case PaymentLine.Deposit deposit ->
                statement
                        .bind("kind", DEPOSIT)
                        .bindByType("product", null, UUID.class)
                        .bindByType("order", null, UUID.class)
                        .bindByType("type", null, String.class)
                        .bindByType("name", null, String.class)
                        .bindByType("termMonths", null, Integer.class)
                        .bindByType("terms", null, Integer.class)
                        .bindByType("dueOn", null, LocalDate.class)
                        .bindByType("dueDay", null, Integer.class);
        }
    }

    static PaymentLine line(Row row, Currency currency) throws SQLException {
        var amount = new Money(row.number("amount"), currency);
        return switch (row.text("line_kind")) {
            case RENEWAL ->
                new PaymentLine.Renewal(
                        new ProductId(row.id("product_id")),
                        row.text("type"),
                        new ProductName(row.text("name")),
                        term(row),
                        Math.toIntExact(row.number("terms")),
                        new DueDate(row.date("due_on"), Math.toIntExact(row.number("due_day"))),
                        amount);
            case OPENING ->
                new PaymentLine.Opening(
                        new OrderId(row.id("order_id")),
                        new ProductId(row.id("product_id")),
                        row.text("type"),
                        new ProductName(row.text("name")),
                        term(row),
                        Math.toIntExact(row.number("terms")),
                        amount);
            case DEPOSIT -> new PaymentLine.Deposit(amount);
            default -> throw new IllegalStateException("No kind of a line: " + row.text("line_kind"));
        };
    }

    private static <S extends SqlStatement<S>> S ofProduct(
            S statement, String kind, ProductId product, String type, ProductName name) {
        return statement
                .bind("kind", kind)
                .bind("product", product.value())
                .bind("type", type)
                .bind("name", name.text());
    }

    private static Term term(Row row) throws SQLException {
        return new Term(Math.toIntExact(row.number("term_months")));
    }
}

package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payment as a row.
 *
 * @param what of a product is paid; {@code null} for a deposit
 * @param from the due date from which it goes on; {@code null} unless it is renewed
 */
record PaymentLineRow(
        UUID payment,
        int position,
        String kind,
        Money amount,
        @Nullable Paid what,
        @Nullable UUID order,
        @Nullable DueDate from) {

    /** Of {@code payment_lines l}. */
    static final String COLUMNS = """
            l.kind as line_kind, l.product_id, l.order_id, l.type, l.name, l.term_months, l.terms, l.due_on, l.due_day, l.amount
            """;

    private static final String RENEWAL = "renewal";
    private static final String OPENING = "opening";
    private static final String DEPOSIT = "deposit";

    /** Some terms of a product. */
    private record Paid(UUID product, String type, String name, int termMonths, int terms) {

        Paid(ProductId product, String type, ProductName name, Term term, int terms) {
            this(product.value(), type, name.text(), term.months(), terms);
        }
    }

    /** The lines of new payments. */
    static Batch<PaymentLineRow> births(List<Payment> payments) {
        return Batch.of(payments.stream().flatMap(PaymentLineRow::of).toList())
                .ids("payment_id", PaymentLineRow::payment)
                .numbers("position", PaymentLineRow::position)
                .texts("kind", PaymentLineRow::kind)
                .ids("product_id", row -> row.what == null ? null : row.what.product)
                .ids("order_id", PaymentLineRow::order)
                .texts("type", row -> row.what == null ? null : row.what.type)
                .texts("name", row -> row.what == null ? null : row.what.name)
                .numbers("term_months", row -> row.what == null ? null : row.what.termMonths)
                .numbers("terms", row -> row.what == null ? null : row.what.terms)
                .days("due_on", row -> row.from == null ? null : row.from.on())
                .numbers("due_day", row -> row.from == null ? null : row.from.dayOfMonth())
                .numbers("amount", row -> row.amount.minor())
                .days("held_due_on", row -> row.from == null ? null : row.from.on());
    }

    private static Stream<PaymentLineRow> of(Payment payment) {
        List<PaymentLine> lines = payment.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(position -> of(payment.id().value(), position, lines.get(position)));
    }

    private static PaymentLineRow of(UUID payment, int position, PaymentLine line) {
        return switch (line) {
            case PaymentLine.Renewal(var product, var type, var name, var term, var terms, var from, var amount) ->
                new PaymentLineRow(
                        payment, position, RENEWAL, amount, new Paid(product, type, name, term, terms), null, from);
            case PaymentLine.Opening(var order, var product, var type, var name, var term, var terms, var amount) ->
                new PaymentLineRow(
                        payment,
                        position,
                        OPENING,
                        amount,
                        new Paid(product, type, name, term, terms),
                        order.value(),
                        null);
            case PaymentLine.Deposit(var amount) ->
                new PaymentLineRow(payment, position, DEPOSIT, amount, null, null, null);
        };
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

    private static Term term(Row row) throws SQLException {
        return new Term(Math.toIntExact(row.number("term_months")));
    }
}

package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A payment as rows: its own, which comes again with each of its lines.
 *
 * @param whole what it is with all of its lines
 * @param line one of them
 */
record PaymentRow(UUID id, Function<List<PaymentLine>, Payment> whole, PaymentLine line) {

    /** Of {@code payments p} joined with {@code payment_lines l}. */
    static final String COLUMNS = """
            p.id, p.organisation_id, p.method_id, p.kind, p.currency, p.from_prepaid, p.from_method, p.state,
            p.provider_reference, p.failure, p.created_at, p.settled_at, p.ask_at, p.asks, p.version,
            """ + PaymentLineRow.COLUMNS;

    /** In the order in which they come first; the lines of each come in their order. */
    static List<Payment> payments(Query query) {
        var rows = new LinkedHashMap<UUID, List<PaymentRow>>();
        query.map(PaymentRow::of)
                .forEach(row -> rows.computeIfAbsent(row.id, first -> new ArrayList<>(1))
                        .add(row));
        return rows.values().stream()
                .map(ofOne -> ofOne.getFirst()
                        .whole
                        .apply(ofOne.stream().map(PaymentRow::line).toList()))
                .toList();
    }

    /** What changes of them. */
    static Batch<Payment> states(List<Payment> payments) {
        return Batch.of(payments)
                .ids("id", payment -> payment.id().value())
                .texts("state", payment -> payment.state().code())
                .texts("provider_reference", Payment::providerReference)
                .texts("failure", Payment::failure)
                .instants("settled_at", Payment::settledAt)
                .instants("ask_at", Payment::askAt)
                .numbers("asks", Payment::asks)
                .ids(
                        "open_method",
                        payment -> payment.isOpen() ? payment.method().value() : null)
                .numbers("version", Payment::version);
    }

    static Batch<Payment> births(List<Payment> payments) {
        return states(payments)
                .ids("organisation_id", payment -> payment.organisation().value())
                .ids("method_id", payment -> payment.method().value())
                .texts("kind", payment -> payment.kind().code())
                .texts("currency", payment -> payment.total().currency().code())
                .numbers("from_prepaid", payment -> payment.fromPrepaid().minor())
                .numbers("from_method", payment -> payment.fromMethod().minor())
                .instants("created_at", Payment::createdAt);
    }

    private static PaymentRow of(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var id = row.id("id");
        var organisation = new OrganisationId(row.id("organisation_id"));
        var method = new PaymentMethodId(row.id("method_id"));
        var kind = Coded.of(PaymentMethodKind.class, row.text("kind"));
        var currency = Coded.of(Currency.class, row.text("currency"));
        var fromPrepaid = new Money(row.number("from_prepaid"), currency);
        var fromMethod = new Money(row.number("from_method"), currency);
        var state = Coded.of(Payment.State.class, row.text("state"));
        var reference = row.textOrNull("provider_reference");
        var failure = row.textOrNull("failure");
        var createdAt = row.instant("created_at");
        var settledAt = row.instantOrNull("settled_at");
        var askAt = row.instantOrNull("ask_at");
        var asks = Math.toIntExact(row.number("asks"));
        var version = row.number("version");
        return new PaymentRow(
                id,
                lines -> new Payment(
                        new PaymentId(id),
                        organisation,
                        lines,
                        method,
                        kind,
                        fromPrepaid,
                        fromMethod,
                        state,
                        reference,
                        failure,
                        createdAt,
                        settledAt,
                        askAt,
                        asks,
                        version),
                PaymentLineRow.line(row, currency));
    }
}

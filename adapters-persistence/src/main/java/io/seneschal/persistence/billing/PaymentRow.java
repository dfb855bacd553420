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
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
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

    static <S extends SqlStatement<S>> S bind(S statement, Payment payment) {
        return statement
                .bind("id", payment.id().value())
                .bind("state", payment.state().code())
                .bind("reference", payment.providerReference())
                .bind("failure", payment.failure())
                .bindByType("settledAt", payment.settledAt(), Instant.class)
                .bindByType("askAt", payment.askAt(), Instant.class)
                .bind("asks", payment.asks())
                .bindByType("openMethod", payment.isOpen() ? payment.method().value() : null, UUID.class)
                .bind("version", payment.version());
    }

    static <S extends SqlStatement<S>> S bindBirth(S statement, Payment payment) {
        return statement
                .bind("organisation", payment.organisation().value())
                .bind("method", payment.method().value())
                .bind("kind", payment.kind().code())
                .bind("currency", payment.total().currency().code())
                .bind("fromPrepaid", payment.fromPrepaid().minor())
                .bind("fromMethod", payment.fromMethod().minor())
                .bind("createdAt", payment.createdAt());
    }

    private static PaymentRow of(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns);
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

package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A payment method as a row, also for whoever reads it along with other things. */
public final class PaymentMethodRow {

    public static final Columns COLUMNS = Columns.of(
            "id", "organisation_id", "kind", "provider_token", "display", "currency", "created_at", "version");

    private PaymentMethodRow() {}

    static PaymentMethod method(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    /** From a row that may have none. */
    public static @Nullable PaymentMethod ofOrNull(Row row) throws SQLException {
        return row.idOrNull("id") == null ? null : of(row);
    }

    private static PaymentMethod of(Row row) throws SQLException {
        return new PaymentMethod(
                new PaymentMethodId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                Coded.of(PaymentMethodKind.class, row.text("kind")),
                row.textOrNull("provider_token"),
                row.text("display"),
                Coded.of(Currency.class, row.text("currency")),
                row.instant("created_at"),
                row.number("version"));
    }
}

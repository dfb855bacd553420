package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** How an organisation is billed, as a row, also for whoever reads it along with other things. */
public final class BillingAccountRow {

    public static final Columns COLUMNS = Columns.of(
            "organisation_id", "currency", "settled", "reminder_lead_days", "respects_switch_off", "version");

    private BillingAccountRow() {}

    static BillingAccount account(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return of(new OrganisationId(row.id("organisation_id")), row);
    }

    /** From a row that has none if nobody has touched it. */
    public static BillingAccount of(OrganisationId organisation, Row row) throws SQLException {
        return row.idOrNull("organisation_id") == null
                ? BillingAccount.untouched(organisation)
                : new BillingAccount(
                        organisation,
                        Coded.of(Currency.class, row.text("currency")),
                        row.truth("settled"),
                        Math.toIntExact(row.number("reminder_lead_days")),
                        row.truth("respects_switch_off"),
                        row.number("version"));
    }
}

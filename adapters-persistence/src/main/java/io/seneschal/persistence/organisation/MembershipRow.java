package io.seneschal.persistence.organisation;

import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;

/** A membership as a row, for whoever reads it along with other things. */
public final class MembershipRow {

    public static final Columns COLUMNS = Columns.of(
            "organisation_id",
            "user_id",
            "role",
            "billing",
            "contact_billing",
            "contact_product",
            "state",
            "joined_at",
            "version");

    private MembershipRow() {}

    public static Membership membership(Row row) throws SQLException {
        return new Membership(
                new OrganisationId(row.id("organisation_id")),
                new UserId(row.id("user_id")),
                Rows.terms(row),
                Rows.state(row),
                row.instant("joined_at"),
                row.number("version"));
    }
}

package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;

/** An organisation as it is shown, as a row. */
final class OrganisationViewRow {

    /** Of a table called {@code o}. */
    static final String COLUMNS = """
            o.id, o.name, o.kind, o.street, o.house_number, o.postal_code, o.town, o.country, o.contact_email,
            o.billing_zone, o.created_at, o.members_count, o.version,
            (select count(*) from memberships r
             where r.organisation_id = o.id and r.role = 'legal_responsible' and r.state = 'active')
                 as legal_responsibles_count
            """;

    private OrganisationViewRow() {}

    static OrganisationView view(Row row) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.id("id")),
                row.text("name"),
                Coded.of(OrganisationKind.class, row.text("kind")),
                Rows.address(row),
                row.textOrNull("contact_email"),
                row.text("billing_zone"),
                row.instant("created_at"),
                row.number("members_count"),
                row.number("legal_responsibles_count"),
                row.number("version"));
    }
}

package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Organisations;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Organisations in their table; who answers for them is read from the memberships, where it is kept once. */
public final class JdbiOrganisations implements Organisations {

    /** What goes with an organisation, each before what it refers to; products that are not over do not go (ORG-9). */
    private static final List<String> BELONGINGS = List.of(
            "delete from invitation_products where organisation_id = :id",
            "delete from invitation_teams where organisation_id = :id",
            "delete from invitations where organisation_id = :id",
            "delete from devices where organisation_id = :id",
            "delete from device_invitations where organisation_id = :id",
            "delete from mailboxes where organisation_id = :id",
            "delete from accesses where organisation_id = :id",
            "delete from team_members where organisation_id = :id",
            "delete from teams where organisation_id = :id",
            "delete from order_lines where order_id in (select id from orders where organisation_id = :id)",
            "delete from orders where organisation_id = :id",
            "delete from renewal_attempts where organisation_id = :id",
            "delete from renewals where organisation_id = :id",
            "delete from payment_methods where organisation_id = :id",
            "delete from prepaid_accounts where organisation_id = :id and available = 0 and reserved = 0",
            "delete from billing_accounts where organisation_id = :id",
            "delete from products where organisation_id = :id and state = 'terminated'");

    private final JdbiStore store;
    private final OrganisationTable table;

    public JdbiOrganisations(JdbiStore store) {
        this.store = store;
        this.table = new OrganisationTable(store);
    }

    @Override
    public Organisation get(OrganisationId organisation) {
        return store.ask(handle -> find(handle, organisation)).orElseThrow(() -> new UnknownOrganisation(organisation));
    }

    /** For whoever reads it along with other things. */
    public static Optional<Organisation> find(Handle handle, OrganisationId organisation) {
        return organisation(handle.createQuery("""
                        select o.id, o.name, o.kind, o.street, o.house_number, o.postal_code, o.town, o.country,
                               o.contact_email, o.billing_zone, o.created_at, o.version, m.user_id
                        from organisations o
                        join memberships m on m.organisation_id = o.id
                        where o.id = :id and m.role = 'legal_responsible' and m.state = 'active'
                        """)
                .bind("id", organisation.value())
                .map(JdbiOrganisations::withOneOfItsLegalResponsibles)
                .list());
    }

    @Override
    public void save(Change<Organisation> changed) {
        table.update(changed);
    }

    @Override
    public void remove(Change<Organisation> deleted) {
        var organisation = deleted.after();
        BELONGINGS.forEach(what -> store.change(handle ->
                handle.createUpdate(what).bind("id", organisation.id().value()).execute()));
        store.change(handle -> handle.createUpdate("""
                        delete from memberships
                        where organisation_id = :id and user_id in (<legalResponsibles>)
                        """)
                .bind("id", organisation.id().value())
                .bindList(
                        "legalResponsibles",
                        organisation.legalResponsibles().stream()
                                .map(UserId::value)
                                .toList())
                .execute());
        // Whoever joined meanwhile still refers to it, and so does what was opened, which stops this.
        store.changeOne(
                organisation.id(),
                handle -> handle.createUpdate("delete from organisations where id = :id and version = :version")
                        .bind("id", organisation.id().value())
                        .bind("version", organisation.version())
                        .execute());
        store.append(deleted);
    }

    /** From a row for each legal responsible. */
    private static Optional<Organisation> organisation(List<Organisation> rows) {
        return rows.stream().reduce((one, other) -> {
            var both = new HashSet<>(one.legalResponsibles());
            both.addAll(other.legalResponsibles());
            return new Organisation(one.id(), one.details(), both, one.createdAt(), one.version());
        });
    }

    private static Organisation withOneOfItsLegalResponsibles(ResultSet columns, StatementContext context)
            throws SQLException {
        var row = new Row(columns, context);
        var contact = row.textOrNull("contact_email");
        return new Organisation(
                new OrganisationId(row.id("id")),
                new OrganisationDetails(
                        new OrganisationName(row.text("name")),
                        Coded.of(OrganisationKind.class, row.text("kind")),
                        Rows.address(row),
                        contact == null ? null : new EmailAddress(contact),
                        new BillingZone(row.text("billing_zone"))),
                Set.of(new UserId(row.id("user_id"))),
                row.instant("created_at"),
                row.number("version"));
    }
}

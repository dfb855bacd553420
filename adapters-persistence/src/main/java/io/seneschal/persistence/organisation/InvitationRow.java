package io.seneschal.persistence.organisation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Ending;
import io.seneschal.domain.organisation.Invitation.Outcome;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** An invitation as a row, also for whoever reads it along with other things. */
public final class InvitationRow {

    public static final String COLUMNS = """
            id, organisation_id, email, first_name, last_name, locale, role, billing, contact_billing, contact_product,
            strict, secret_hash, sent_at, outcome, ended_at, version,
            (select array_agg(p.product_id) from invitation_products p where p.invitation_id = invitations.id) as products,
            (select array_agg(t.team_id) from invitation_teams t where t.invitation_id = invitations.id) as teams
            """;

    private InvitationRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Invitation invitation) {
        var offer = invitation.offer();
        var ending = Optional.ofNullable(invitation.ending());
        return Rows.bind(statement, offer.terms())
                .bind("id", invitation.id().value())
                .bind("organisation", invitation.organisation().value())
                .bind("email", offer.email().text())
                .bind("openEmail", ending.isPresent() ? null : offer.email().folded())
                .bind("firstName", offer.name().first())
                .bind("lastName", offer.name().last())
                .bind("locale", offer.locale().tag())
                .bind("strict", offer.strict())
                .bind("secretHash", invitation.secret().text())
                .bind("sentAt", invitation.sentAt())
                .bind("outcome", ending.map(Ending::outcome).map(Coded::code).orElse(null))
                .bindByType("endedAt", ending.map(Ending::at).orElse(null), Instant.class)
                .bind("version", invitation.version());
    }

    public static Invitation invitation(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Invitation(
                new InvitationId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                new Offer(
                        new EmailAddress(row.text("email")),
                        new PersonName(row.text("first_name"), row.text("last_name")),
                        new PreferredLocale(row.text("locale")),
                        Rows.terms(row),
                        row.ids("products").stream().map(ProductId::new).collect(toUnmodifiableSet()),
                        row.ids("teams").stream().map(TeamId::new).collect(toUnmodifiableSet()),
                        row.truth("strict")),
                new SecretHash(row.text("secret_hash")),
                row.instant("sent_at"),
                ending(row),
                row.number("version"));
    }

    private static @Nullable Ending ending(Row row) throws SQLException {
        var outcome = row.textOrNull("outcome");
        return outcome == null ? null : new Ending(Coded.of(Outcome.class, outcome), row.instant("ended_at"));
    }
}

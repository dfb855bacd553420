package io.seneschal.persistence.support;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** A grant and its row. */
final class SupportGrantRow {

    static final Columns COLUMNS = Columns.of(
            "id",
            "giver_id",
            "content_type",
            "number",
            "previous_id",
            "organisations",
            "resources",
            "withdrawn",
            "given_at",
            "ends_at",
            "revoked_at",
            "untold_end",
            "version");

    private SupportGrantRow() {}

    static SupportGrant grant(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    static SupportGrant of(Row row) throws SQLException {
        var previous = row.idOrNull("previous_id");
        var revokedAt = row.instantOrNull("revoked_at");
        return new SupportGrant(
                new SupportGrantId(row.id("id")),
                new UserId(row.id("giver_id")),
                Coded.of(ContentType.class, row.text("content_type")),
                new GrantScope(organisations(row, "organisations"), row.ids("resources")),
                organisations(row, "withdrawn"),
                row.instant("given_at"),
                row.instant("ends_at"),
                Math.toIntExact(row.number("number")),
                previous == null ? null : new SupportGrantId(previous),
                revokedAt,
                revokedAt == null && row.instantOrNull("untold_end") == null,
                row.number("version"));
    }

    /** What may change. */
    static Update bind(Update update, SupportGrant grant) {
        var isToBeTold = grant.revokedAt() == null && !grant.expiryTold();
        return update.bind("id", grant.id().value())
                .bind("withdrawn", Keys.ids(grant.withdrawn(), OrganisationId::value))
                .bindByType("revokedAt", grant.revokedAt(), Instant.class)
                .bindByType("untoldEnd", isToBeTold ? grant.endsAt() : null, Instant.class)
                .bind("version", grant.version());
    }

    /** What stays. */
    static Update bindBirth(Update update, SupportGrant grant) {
        var previous = grant.previous();
        return update.bind("giver", grant.giver().value())
                .bind("contentType", grant.contentType().code())
                .bind("number", grant.number())
                .bindByType("previous", previous == null ? null : previous.value(), UUID.class)
                .bind("organisations", Keys.ids(grant.scope().organisations(), OrganisationId::value))
                .bind("resources", Keys.ids(grant.scope().resources(), Function.identity()))
                .bind("givenAt", grant.givenAt())
                .bind("endsAt", grant.endsAt());
    }

    private static Set<OrganisationId> organisations(Row row, String column) throws SQLException {
        return row.ids(column).stream().map(OrganisationId::new).collect(toUnmodifiableSet());
    }
}

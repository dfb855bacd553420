package io.seneschal.persistence.access;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Codes;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** An access as a row, also for whoever reads it along with other things. */
public final class AccessRow {

    public static final Columns COLUMNS = Columns.of(
            "id",
            "organisation_id",
            "holder_user",
            "holder_team",
            "product_id",
            "narrowed_to",
            "rights",
            "until_at",
            "granted_at",
            "version");

    private static final String NOT_NARROWED = "";

    private AccessRow() {}

    /** Which of the columns names the holder. */
    static String column(Holder holder) {
        return switch (holder) {
            case Holder.OfUser ignored -> "holder_user";
            case Holder.OfTeam ignored -> "holder_team";
        };
    }

    /** Every product of an organisation is found under the organisation itself. */
    static <S extends SqlStatement<S>> S bind(S statement, OrganisationId organisation, Extent extent) {
        statement.bind("organisation", organisation.value());
        return switch (extent) {
            case Extent.One(var product, var resource) ->
                statement
                        .bind("productKey", product.value())
                        .bind("narrowedTo", resource == null ? NOT_NARROWED : resource.toString());
            case Extent.Every(var type) ->
                statement
                        .bind("productKey", organisation.value())
                        .bind("narrowedTo", Objects.requireNonNullElse(type, NOT_NARROWED));
        };
    }

    static <S extends SqlStatement<S>> S bind(S statement, Access access) {
        return bind(statement, access.organisation(), access.extent())
                .bind("id", access.id().value())
                .bind("rights", Codes.of(access.rights()))
                .bindByType("until", access.until(), Instant.class)
                .bind("version", access.version());
    }

    public static Access access(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    public static Access of(Row row) throws SQLException {
        return new Access(
                new AccessId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                holder(row),
                extent(row),
                Codes.read(Right.class, row.text("rights")),
                row.instantOrNull("until_at"),
                row.instant("granted_at"),
                row.number("version"));
    }

    private static Holder holder(Row row) throws SQLException {
        var user = row.idOrNull("holder_user");
        return user == null
                ? new Holder.OfTeam(new TeamId(row.id("holder_team")))
                : new Holder.OfUser(new UserId(user));
    }

    private static Extent extent(Row row) throws SQLException {
        var product = row.idOrNull("product_id");
        var narrowedTo = row.text("narrowed_to");
        var isNarrowed = !narrowedTo.equals(NOT_NARROWED);
        return product == null
                ? new Extent.Every(isNarrowed ? narrowedTo : null)
                : new Extent.One(new ProductId(product), isNarrowed ? Resource.parse(narrowedTo) : null);
    }
}

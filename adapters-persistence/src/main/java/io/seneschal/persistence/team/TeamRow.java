package io.seneschal.persistence.team;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A team as a row, also for whoever reads it along with other things. */
public final class TeamRow {

    public static final Columns COLUMNS =
            Columns.of("id", "organisation_id", "name", "colour", "leader_id", "created_at", "version");

    private TeamRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Team team) {
        var details = team.details();
        return key(statement, team)
                .bind("name", details.name().text())
                .bind("nameFolded", details.name().folded())
                .bind("searchText", SearchText.of(details.name().text()))
                .bind(
                        "colour",
                        Optional.ofNullable(details.colour()).map(Colour::text).orElse(null))
                .bindByType("leader", leader(team), UUID.class);
    }

    static <S extends SqlStatement<S>> S key(S statement, Team team) {
        return statement
                .bind("id", team.id().value())
                .bind("organisation", team.organisation().value())
                .bind("version", team.version());
    }

    static @Nullable UUID leader(Team team) {
        return Optional.ofNullable(team.details().leader()).map(UserId::value).orElse(null);
    }

    public static Team team(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var colour = row.textOrNull("colour");
        var leader = row.idOrNull("leader_id");
        return new Team(
                new TeamId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                new TeamDetails(
                        new TeamName(row.text("name")),
                        colour == null ? null : new Colour(colour),
                        leader == null ? null : new UserId(leader)),
                row.instant("created_at"),
                row.number("version"));
    }
}

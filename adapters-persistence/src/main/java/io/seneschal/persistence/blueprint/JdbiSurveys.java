package io.seneschal.persistence.blueprint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.seneschal.application.blueprint.Surveys;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.blueprint.Survey.StaffedTeam;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.InvitationRow;
import io.seneschal.persistence.organisation.JdbiOrganisations;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.team.TeamRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Whole organisations in seven questions, all about one and the same moment. */
public final class JdbiSurveys implements Surveys {

    private final JdbiStore store;

    public JdbiSurveys(JdbiStore store) {
        this.store = store;
    }

    private record TeamMember(TeamId team, UserId user) {}

    @Override
    public Survey of(OrganisationId organisation, Instant now) {
        var survey = store.isInTransaction()
                ? store.ask(handle -> survey(handle, organisation, now))
                : store.ask(handle -> handle.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ, own -> survey(own, organisation, now)));
        return survey.orElseThrow(() -> new UnknownOrganisation(organisation));
    }

    private static Optional<Survey> survey(Handle handle, OrganisationId organisation, Instant now) {
        return JdbiOrganisations.find(handle, organisation)
                .map(found -> new Survey(
                        found,
                        members(handle, organisation),
                        invitations(handle, organisation, now),
                        teams(handle, organisation),
                        products(handle, organisation),
                        accesses(handle, organisation)));
    }

    private static List<Resident> members(Handle handle, OrganisationId organisation) {
        return all(
                handle,
                organisation,
                "select " + MembershipRow.COLUMNS.from("m") + ", u.login" + """
                 from memberships m
                join users u on u.id = m.user_id
                where m.organisation_id = :organisation
                """,
                JdbiSurveys::resident);
    }

    private static List<Invitation> invitations(Handle handle, OrganisationId organisation, Instant now) {
        return handle.createQuery("select " + InvitationRow.COLUMNS + """
                         from invitations
                        where organisation_id = :organisation and outcome is null and sent_at > :expiredIfSentBy
                        """)
                .bind("organisation", organisation.value())
                .bind("expiredIfSentBy", now.minus(Invitation.LIFE))
                .map(InvitationRow::invitation)
                .list();
    }

    private static List<StaffedTeam> teams(Handle handle, OrganisationId organisation) {
        List<Team> teams = all(
                handle,
                organisation,
                "select " + TeamRow.COLUMNS + " from teams where organisation_id = :organisation",
                TeamRow::team);
        Map<TeamId, Set<UserId>> members = all(
                        handle,
                        organisation,
                        "select team_id, user_id from team_members where organisation_id = :organisation",
                        JdbiSurveys::teamMember)
                .stream()
                .collect(groupingBy(TeamMember::team, mapping(TeamMember::user, toSet())));
        return teams.stream()
                .map(team -> new StaffedTeam(team, members.getOrDefault(team.id(), Set.of())))
                .toList();
    }

    private static List<Product> products(Handle handle, OrganisationId organisation) {
        return all(
                handle,
                organisation,
                "select " + ProductRow.COLUMNS + " from products where organisation_id = :organisation order by id",
                ProductRow::product);
    }

    private static List<Access> accesses(Handle handle, OrganisationId organisation) {
        return all(
                handle,
                organisation,
                "select " + AccessRow.COLUMNS + " from accesses where organisation_id = :organisation",
                AccessRow::access);
    }

    private static <T> List<T> all(Handle handle, OrganisationId organisation, String query, RowMapper<T> row) {
        return handle.createQuery(query)
                .bind("organisation", organisation.value())
                .map(row)
                .list();
    }

    private static Resident resident(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Resident(MembershipRow.membership(row), new EmailAddress(row.text("login")));
    }

    private static TeamMember teamMember(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new TeamMember(new TeamId(row.id("team_id")), new UserId(row.id("user_id")));
    }
}

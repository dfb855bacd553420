package io.seneschal.persistence.team;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.TeamViews;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.DeletionPlan.Closing;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Teams as they are shown, from their tables.
 *
 * <p>Where the key of a team or a user says enough, organisations are compared in a way that no index serves. Databases
 * take every organisation for one of usual size, and would rather read all members of a large one than look up the right ones.
 */
public final class JdbiTeamViews implements TeamViews {

    /** Products are counted from the accesses, of which there are few: those named, and those of accesses to every one. */
    private static final String TEAMS = """
            select t.id, t.name, t.colour, t.leader_id, t.created_at, t.version,
                   (select count(*) from team_members c where c.team_id = t.id) as members_count,
                   (select count(distinct p.id)
                    from accesses a
                    join products p on p.organisation_id = a.organisation_id and p.id = a.product_id
                    where a.organisation_id = t.organisation_id and a.holder_team = t.id
                          and p.state in ('active', 'blocked')
                          and not exists (
                              select 1
                              from accesses e
                              where e.holder_team = t.id and e.product_key = t.organisation_id
                                    and e.narrowed_to in ('', p.type)))
                   + (select count(distinct p.id)
                      from accesses e
                      join products p on p.organisation_id = e.organisation_id and e.narrowed_to in ('', p.type)
                      where e.holder_team = t.id and e.product_key = t.organisation_id
                            and p.state in ('active', 'blocked')) as products_count
            from teams t
            """;

    private static final String FOUND = " and t.search_text like :search escape '!' ";

    private static final String ALL_IN_PAGES = """
             and t.id > :after
            order by t.organisation_id, t.id
            limit :rows
            """;

    private static final String OF_MEMBER = """
            join team_members tm on tm.team_id = t.id
            where tm.organisation_id = :organisation and tm.user_id = :member
            """;
    private static final String OF_MEMBER_IN_PAGES = """
             and tm.team_id > :after
            order by tm.organisation_id, tm.user_id, tm.team_id
            limit :rows
            """;

    /**
     * Of everybody who is in the team, less those who have something else that opens the product: each of the two sets is
     * read once, however many members and products there are.
     */
    private static final String CLOSINGS = """
            with people as (
                select m.user_id
                from team_members tm
                join memberships m on m.user_id = tm.user_id
                     and case when m.organisation_id = :organisation then true end
                where tm.team_id = :team and tm.organisation_id is not distinct from :organisation
                      and m.state = 'active' and not (m.role = any(:rolesOfEverything))
            ), opened as (
                select p.id, p.name, p.type
                from accesses a
                join products p on p.organisation_id = a.organisation_id and p.id = a.product_id
                where a.organisation_id = :organisation and a.holder_team = :team
                      and (a.until_at is null or a.until_at > :now) and p.state in ('active', 'blocked')
                union
                select p.id, p.name, p.type
                from accesses a
                join products p on p.organisation_id = a.organisation_id and a.narrowed_to in ('', p.type)
                where a.holder_team = :team and a.product_key = :organisation
                      and (a.until_at is null or a.until_at > :now) and p.state in ('active', 'blocked')
            ), otherwise as (
                select who.user_id, a.product_key, a.narrowed_to
                from people who
                join accesses a on a.organisation_id = :organisation and a.holder_user = who.user_id
                where a.until_at is null or a.until_at > :now
                union
                select who.user_id, a.product_key, a.narrowed_to
                from people who
                join team_members tm on tm.organisation_id = :organisation and tm.user_id = who.user_id
                join accesses a on a.organisation_id = :organisation and a.holder_team = tm.team_id
                where tm.team_id <> :team and (a.until_at is null or a.until_at > :now)
            ), kept as (
                select o.id, w.user_id
                from opened o
                join otherwise w on w.product_key = o.id
                union
                select o.id, w.user_id
                from opened o
                join otherwise w on w.product_key = :organisation and w.narrowed_to in ('', o.type)
            )
            select o.id, o.name, everybody.number - coalesce(k.number, 0) as members
            from opened o
            cross join (select count(*) as number from people) everybody
            left join (select id, count(*) as number from kept group by id) k on k.id = o.id
            where everybody.number > coalesce(k.number, 0)
            order by o.id
            """;

    private final JdbiStore store;

    public JdbiTeamViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public TeamView get(OrganisationId organisation, TeamId team) {
        return store.ask(handle -> handle.createQuery(
                                TEAMS + " where t.organisation_id = :organisation and t.id = :team")
                        .bind("organisation", organisation.value())
                        .bind("team", team.value())
                        .map(JdbiTeamViews::team)
                        .findOne())
                .orElseThrow(() -> new UnknownTeam(organisation, team));
    }

    @Override
    public Page<TeamView> page(
            OrganisationId organisation, @Nullable UserId member, @Nullable String search, PageRequest page) {
        var found = store.ask(handle -> {
            var searching = search == null ? "" : FOUND;
            var query = handle.createQuery(
                            member == null
                                    ? TEAMS + " where t.organisation_id = :organisation " + searching + ALL_IN_PAGES
                                    : TEAMS + OF_MEMBER + searching + OF_MEMBER_IN_PAGES)
                    .bind("organisation", organisation.value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (member != null) {
                query.bind("member", member.value());
            }
            if (search != null) {
                query.bind("search", SearchText.pattern(search));
            }
            return query.map(JdbiTeamViews::team).list();
        });
        return Page.of(found, page, team -> team.id().value());
    }

    @Override
    public Page<TeamMemberView> members(OrganisationId organisation, TeamId team, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select u.id, u.login, u.first_name, u.last_name, m.role, tm.joined_at
                        from team_members tm
                        join memberships m on m.user_id = tm.user_id
                             and case when m.organisation_id = :organisation then true end
                        join users u on u.id = tm.user_id
                        where tm.team_id = :team and tm.user_id > :after
                              and tm.organisation_id is not distinct from :organisation
                        order by tm.team_id, tm.user_id
                        limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("team", team.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiTeamViews::member)
                .list());
        return Page.of(found, page, member -> member.user().value());
    }

    @Override
    public List<Closing> closings(OrganisationId organisation, TeamId team, Set<Role> rolesOfEverything, Instant now) {
        return store.ask(handle -> handle.createQuery(CLOSINGS)
                .bind("organisation", organisation.value())
                .bind("team", team.value())
                .bind("now", now)
                .bindArray(
                        "rolesOfEverything",
                        String.class,
                        rolesOfEverything.stream().map(Coded::code).toList())
                .map(JdbiTeamViews::closing)
                .list());
    }

    private static TeamView team(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var leader = row.idOrNull("leader_id");
        return new TeamView(
                new TeamId(row.id("id")),
                row.text("name"),
                row.textOrNull("colour"),
                leader == null ? null : new UserId(leader),
                row.number("members_count"),
                row.number("products_count"),
                row.instant("created_at"),
                row.number("version"));
    }

    private static TeamMemberView member(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new TeamMemberView(
                new UserId(row.id("id")),
                row.text("login"),
                row.text("first_name"),
                row.text("last_name"),
                Coded.of(Role.class, row.text("role")),
                row.instant("joined_at"));
    }

    private static Closing closing(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Closing(new ProductId(row.id("id")), row.text("name"), row.number("members"));
    }
}

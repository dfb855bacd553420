package io.seneschal.persistence.team;

import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.TeamViews;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.DeletionPlan.Closing;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamMembership;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.access.InMemoryAccessTables;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.SearchText;
import io.seneschal.persistence.user.InMemoryUserTables;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Teams as they are shown, from memory. */
public final class InMemoryTeamViews implements TeamViews {

    private final InMemoryStore store;
    private final InMemoryTeamTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryUserTables users;
    private final InMemoryProductTables products;
    private final InMemoryAccessTables accesses;

    public InMemoryTeamViews(
            InMemoryStore store,
            InMemoryTeamTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryUserTables users,
            InMemoryProductTables products,
            InMemoryAccessTables accesses) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.users = users;
        this.products = products;
        this.accesses = accesses;
    }

    @Override
    public TeamView get(OrganisationId organisation, TeamId team) {
        return store.ask(() ->
                tables.find(organisation, team).map(this::view).orElseThrow(() -> new UnknownTeam(organisation, team)));
    }

    @Override
    public Page<TeamView> page(
            OrganisationId organisation, @Nullable UserId member, @Nullable String search, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                        tables.teams,
                        organisation.value(),
                        page,
                        team -> (member == null || tables.isIn(team.id(), member))
                                && (search == null || SearchText.matches(searchText(team), search)))
                .map(this::view));
    }

    @Override
    public Page<TeamMemberView> members(OrganisationId organisation, TeamId team, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                        tables.members,
                        team.value(),
                        page,
                        member -> member.organisation().equals(organisation))
                .map(this::view));
    }

    @Override
    public List<Closing> closings(OrganisationId organisation, TeamId team, Set<Role> rolesOfEverything, Instant now) {
        return store.ask(() -> {
            var opened = openAt(now, organisation, new Holder.OfTeam(team)).toList();
            // what else each of them has, by which nothing closes for them
            var others = tables.membersOf(team)
                    .flatMap(member -> organisations.find(organisation, member.user()).stream())
                    .filter(member -> member.state() == Membership.State.ACTIVE)
                    .filter(member -> !rolesOfEverything.contains(member.role()))
                    .map(member -> openedOtherwise(member, team, now))
                    .toList();
            return present(organisation)
                    .filter(product -> touched(product, opened))
                    .map(product -> new Closing(
                            product.id(),
                            product.name().text(),
                            others.stream()
                                    .filter(held -> !touched(product, held))
                                    .count()))
                    .filter(closing -> closing.members() > 0)
                    .toList();
        });
    }

    private List<Access> openedOtherwise(Membership member, TeamId team, Instant now) {
        var organisation = member.organisation();
        var otherTeams = tables.teamsOf(organisation, member.user())
                .filter(other -> !other.equals(team))
                .map(Holder.OfTeam::new);
        return Stream.concat(Stream.of(new Holder.OfUser(member.user())), otherTeams)
                .flatMap(holder -> openAt(now, organisation, holder))
                .toList();
    }

    private Stream<Access> openAt(Instant now, OrganisationId organisation, Holder holder) {
        return accesses.heldBy(organisation, holder).filter(access -> access.isOpenAt(now));
    }

    private Stream<Product> present(OrganisationId organisation) {
        return products.of(organisation)
                .filter(product -> Filter.NOT_TERMINATED.states().contains(product.state()));
    }

    private static boolean touched(Product product, List<Access> held) {
        return held.stream().anyMatch(access -> access.extent().touches(product));
    }

    private static String searchText(Team team) {
        return SearchText.of(team.details().name().text());
    }

    private TeamView view(Team team) {
        var details = team.details();
        var held = accesses.heldBy(team.organisation(), new Holder.OfTeam(team.id()))
                .toList();
        return new TeamView(
                team.id(),
                details.name().text(),
                details.colour() == null ? null : details.colour().text(),
                details.leader(),
                tables.membersOf(team.id()).count(),
                present(team.organisation())
                        .filter(product -> touched(product, held))
                        .count(),
                team.createdAt(),
                team.version());
    }

    private TeamMemberView view(TeamMembership member) {
        var user = users.find(member.user()).orElseThrow();
        return new TeamMemberView(
                user.id(),
                user.login().text(),
                user.name().first(),
                user.name().last(),
                organisations
                        .find(member.organisation(), member.user())
                        .orElseThrow()
                        .role(),
                member.joinedAt());
    }
}

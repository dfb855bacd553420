package io.seneschal.application.team;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.DeletionPlan.Closing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams as they are shown. */
public interface TeamViews {

    /** @throws io.seneschal.domain.team.TeamRefusal.UnknownTeam also when only another organisation has it */
    TeamView get(OrganisationId organisation, TeamId team);

    /**
     * @param member only teams this user is in; {@code null} for all
     * @param search part of a name, whatever its case; {@code null} for all
     */
    Page<TeamView> page(
            OrganisationId organisation, @Nullable UserId member, @Nullable String search, PageRequest page);

    /** Who is in a team, in the order of their users' ids. */
    Page<TeamMemberView> members(OrganisationId organisation, TeamId team, PageRequest page);

    /**
     * The products that a team opens at {@code now} to active members to whom nothing else opens them, and to how many.
     * A product that nobody would lose is not among them, nor one that is terminated. Who has anything else of a product,
     * be it one thing inside, does not lose it.
     *
     * @param rolesOfEverything to whom their role opens every product
     */
    List<Closing> closings(OrganisationId organisation, TeamId team, Set<Role> rolesOfEverything, Instant now);

    /**
     * A team in numbers.
     *
     * @param productsCount how many products that are not terminated its accesses open or open something inside of, be the
     *     accesses over or not
     * @param version what a caller names to change only what it has seen
     */
    record TeamView(
            TeamId id,
            String name,
            @Nullable String colour,
            @Nullable UserId leader,
            long membersCount,
            long productsCount,
            Instant createdAt,
            long version) {}

    /** Somebody in a team. */
    record TeamMemberView(UserId user, String email, String firstName, String lastName, Role role, Instant joinedAt) {}
}

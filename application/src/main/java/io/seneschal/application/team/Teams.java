package io.seneschal.application.team;

import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamMembership;
import io.seneschal.domain.team.TeamName;
import java.util.List;
import java.util.Optional;

/**
 * All teams and who is in them, each to be found in its own organisation and nowhere else. They go with their
 * organisation. Whoever stores a decision made on an older state is refused with
 * {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}, as is a second team of the same name (TEAM-7).
 */
public interface Teams {

    /** @throws io.seneschal.domain.team.TeamRefusal.UnknownTeam also when only another organisation has it */
    Team get(OrganisationId organisation, TeamId team);

    /** The team of this name, whatever its case. */
    Optional<Team> find(OrganisationId organisation, TeamName name);

    /** The teams that a user is in, in the order of their ids. */
    List<Team> allOf(OrganisationId organisation, UserId user);

    boolean isIn(TeamId team, UserId user);

    void add(Change<Team> formed);

    void save(Change<Team> changed);

    /** Takes the team away, who was in it, and its place in open invitations; its accesses must be gone. */
    void remove(Change<Team> deleted);

    /** Stores that a member is in the team from now on, which leaves its version alone; nobody is in a team twice. */
    void join(Change<TeamMembership> joined);

    /** Stores that somebody is no longer in the team, and, only if they led it, a version of the team without leader. */
    void part(Change<Team> parted, UserId user);
}

package io.seneschal.domain.team;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamEvent.Deleted;
import io.seneschal.domain.team.TeamEvent.DetailsChanged;
import io.seneschal.domain.team.TeamEvent.Formed;
import io.seneschal.domain.team.TeamEvent.LeaderAppointed;
import io.seneschal.domain.team.TeamEvent.LeaderPlaceEmptied;
import io.seneschal.domain.team.TeamEvent.MemberJoined;
import io.seneschal.domain.team.TeamEvent.MemberLeft;
import io.seneschal.domain.team.TeamRefusal.LeaderNotInTeam;
import io.seneschal.domain.team.TeamRefusal.NameTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of an organisation's members that gets its accesses together (TEAM-2, TEAM-3).
 *
 * <p>It is formed with a name that no other team of the organisation has (TEAM-7), and perhaps a leader, who is one of its
 * members and has no right for it (TEAM-6). Whoever joins has the team's accesses from that instant, whoever leaves has
 * them no longer; when the leader leaves, the place is empty. It ends when it is deleted, and its accesses with it. Who is
 * in it is kept apart, so that joining a team of ten thousand costs what joining one of ten does.
 */
public record Team(TeamId id, OrganisationId organisation, TeamDetails details, Instant createdAt, long version) {

    /**
     * @param namesake a team of the organisation that has the name already
     * @throws NameTaken if there is one
     */
    public static Change<Team> form(
            TeamId id,
            OrganisationId organisation,
            TeamDetails details,
            Optional<Team> namesake,
            Authority by,
            Instant at) {
        by.require(Permission.MANAGE_TEAMS);
        requireFree(details.name(), namesake);
        var events = new ArrayList<DomainEvent>();
        events.add(new Formed(organisation, id));
        if (details.leader() != null) {
            events.add(new LeaderAppointed(organisation, id, details.leader()));
        }
        return new Change<>(new Team(id, organisation, details, at, 0), events);
    }

    /**
     * @param namesake a team of the organisation that has the wished name already, this one perhaps
     * @param leaderIsInTeam whether the wished leader is one of the team's members
     * @throws NameTaken if another team has the name
     * @throws LeaderNotInTeam if the wished leader is no member of the team
     */
    public Change<Team> change(TeamDetails wished, Optional<Team> namesake, boolean leaderIsInTeam, Authority by) {
        by.require(Permission.MANAGE_TEAMS);
        requireFree(wished.name(), namesake.filter(other -> !other.id().equals(id)));
        var leader = wished.leader();
        if (leader != null && !leaderIsInTeam) {
            throw new LeaderNotInTeam(id, leader);
        }
        var events = new ArrayList<DomainEvent>();
        if (!wished.withLeader(null).equals(details.withLeader(null))) {
            events.add(new DetailsChanged(organisation, id, changed(wished)));
        }
        if (!Objects.equals(leader, details.leader())) {
            events.add(
                    leader == null
                            ? new LeaderPlaceEmptied(organisation, id)
                            : new LeaderAppointed(organisation, id, leader));
        }
        return events.isEmpty() ? Change.none(this) : new Change<>(with(wished), events);
    }

    /** Takes a member of the organisation in, who has the team's accesses from now on (TEAM-3). */
    public Change<TeamMembership> admit(Membership member, Authority by, Instant at) {
        by.require(Permission.MANAGE_TEAMS);
        return welcome(member, at);
    }

    /** Takes in whom an invitation brought into the organisation (TEAM-5). */
    public Change<TeamMembership> welcome(Membership member, Instant at) {
        if (!member.organisation().equals(organisation)) {
            throw new IllegalArgumentException(member.user() + " is of another organisation than " + id);
        }
        return Change.to(
                new TeamMembership(organisation, id, member.user(), at),
                new MemberJoined(organisation, id, member.user()));
    }

    /** Somebody who manages teams takes a member out, who loses the team's accesses with that (TEAM-3). */
    public Change<Team> part(UserId user, Authority by) {
        by.require(Permission.MANAGE_TEAMS);
        return partWithMembership(user);
    }

    /** Ends with the membership of the organisation (MEM-7); the leader's place may become empty (TEAM-6). */
    public Change<Team> partWithMembership(UserId user) {
        var left = Change.to(this, new MemberLeft(organisation, id, user));
        return user.equals(details.leader())
                ? left.then(
                        it -> Change.to(it.with(details.withLeader(null)), new LeaderPlaceEmptied(organisation, id)))
                : left;
    }

    public Change<Team> delete(Authority by) {
        by.require(Permission.MANAGE_TEAMS);
        return Change.to(this, new Deleted(organisation, id));
    }

    private List<String> changed(TeamDetails wished) {
        var fields = new ArrayList<String>();
        if (!wished.name().equals(details.name())) {
            fields.add("name");
        }
        if (!Objects.equals(wished.colour(), details.colour())) {
            fields.add("colour");
        }
        return fields;
    }

    private static void requireFree(TeamName name, Optional<Team> namesake) {
        namesake.ifPresent(other -> {
            throw new NameTaken(name, other.id());
        });
    }

    private Team with(TeamDetails changed) {
        return new Team(id, organisation, changed, createdAt, version);
    }
}

package io.seneschal.application.team;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.InvitingMembers;
import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.shared.Outcome;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamRefusal.NotInTeam;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Who is in a team: adding and removing members, one or several, and inviting people from outside (TEAM-3 … TEAM-5). */
public final class StaffingTeams {

    private final Teams teams;
    private final InvitingMembers inviting;
    private final Roster roster;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public StaffingTeams(
            Teams teams,
            InvitingMembers inviting,
            Roster roster,
            Authorities authorities,
            Transactions transactions,
            Clock clock) {
        this.teams = teams;
        this.inviting = inviting;
        this.roster = roster;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each is added or refused by itself; adding who is in the team changes nothing. */
    public List<Outcome<UserId>> addAll(Actor actor, OrganisationId organisation, TeamId id, List<UserId> users) {
        requireToStaff(actor, organisation, id);
        return Outcome.ofEach(users, user -> add(actor, organisation, id, user));
    }

    /** Each is removed or refused by itself. */
    public List<Outcome<UserId>> removeAll(Actor actor, OrganisationId organisation, TeamId id, List<UserId> users) {
        requireToStaff(actor, organisation, id);
        return Outcome.ofEach(users, user -> remove(actor, organisation, id, user, SeenVersion.ANY));
    }

    /**
     * @param seen of their being in the team, which has no versions
     * @throws NotInTeam if the user is not in the team
     */
    public void remove(Actor actor, OrganisationId organisation, TeamId id, UserId user, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
            var team = teams.get(organisation, id);
            if (!teams.isIn(id, user)) {
                throw new NotInTeam(id, user);
            }
            seen.requireUnversioned();
            var parted = team.part(user, authority);
            teams.part(parted, user);
            return parted;
        });
    }

    /** Invites somebody straight into a team; they join it when they accept (TEAM-5). */
    public SentInvitation invite(Actor actor, OrganisationId organisation, TeamId id, Offer offer) {
        requireToStaff(actor, organisation, id);
        return inviting.invite(actor, organisation, offer.alsoInto(id));
    }

    /** Takes a member of the organisation in; who is in the team already stays. */
    public void add(Actor actor, OrganisationId organisation, TeamId id, UserId user) {
        transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var team = teams.get(organisation, id);
            var joined = team.admit(roster.get(organisation, user), authority, clock.instant());
            if (!teams.isIn(id, user)) {
                teams.join(joined);
            }
            return joined;
        });
    }

    private void requireToStaff(Actor actor, OrganisationId organisation, TeamId id) {
        authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
        teams.get(organisation, id);
    }
}

package io.seneschal.application.blueprint;

import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.organisation.ChangingMembers;
import io.seneschal.application.organisation.InvitingMembers;
import io.seneschal.application.organisation.RemovingMembers;
import io.seneschal.application.team.ChangingTeams;
import io.seneschal.application.team.FormingTeams;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.StaffingTeams;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.blueprint.AccessStep;
import io.seneschal.domain.blueprint.InvitationStep;
import io.seneschal.domain.blueprint.MemberStep;
import io.seneschal.domain.blueprint.Step;
import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.blueprint.TeamStep;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Those who take the steps of a plan, each by the use case that every door uses: a file can do nothing that they can't. */
public final class Builders {

    private final ChangingMembers changing;
    private final RemovingMembers removing;
    private final InvitingMembers inviting;
    private final FormingTeams forming;
    private final ChangingTeams teams;
    private final StaffingTeams staffing;
    private final GrantingAccesses granting;

    @Inject
    public Builders(
            ChangingMembers changing,
            RemovingMembers removing,
            InvitingMembers inviting,
            FormingTeams forming,
            ChangingTeams teams,
            StaffingTeams staffing,
            GrantingAccesses granting) {
        this.changing = changing;
        this.removing = removing;
        this.inviting = inviting;
        this.forming = forming;
        this.teams = teams;
        this.staffing = staffing;
        this.granting = granting;
    }

    /** For the steps of one plan, in its order. */
    Work begin(Actor actor, Survey present) {
        return new Work(actor, present);
    }

    /** Knows the teams by their names, those formed on the way as well. */
    final class Work {

        private final Actor actor;
        private final OrganisationId organisation;
        private final Map<String, TeamId> ids = new HashMap<>();

        private Work(Actor actor, Survey present) {
            this.actor = actor;
            this.organisation = present.organisation().id();
            present.teams()
                    .forEach(it -> ids.put(
                            it.team().details().name().folded(), it.team().id()));
        }

        void take(Step step) {
            switch (step) {
                case MemberStep.ChangeMember(var login, var member, var wish) ->
                    changing.change(actor, organisation, member.user(), wish, SeenVersion.ANY);
                case MemberStep.RemoveMember(var login, var member) ->
                    removing.remove(actor, organisation, member.user(), SeenVersion.ANY);
                case InvitationStep.Invite(var offer, var into) ->
                    inviting.invite(actor, organisation, with(offer, into));
                case InvitationStep.ChangeInvitation(var invitation, var before, var offer, var into) ->
                    inviting.change(actor, organisation, invitation.id(), any -> with(offer, into), SeenVersion.ANY);
                case InvitationStep.CancelInvitation(var invitation) ->
                    inviting.cancel(actor, organisation, invitation.id(), SeenVersion.ANY);
                case TeamStep.FormTeam formed -> form(formed);
                case TeamStep.ChangeTeam(var team, var wished, var before, var after) ->
                    teams.change(actor, organisation, team.id(), any -> wished, SeenVersion.ANY);
                case TeamStep.DeleteTeam(var team) -> teams.delete(actor, organisation, team.id(), SeenVersion.ANY);
                case TeamStep.JoinTeam(var team, var member) ->
                    staffing.add(
                            actor, organisation, team.id(), member.membership().user());
                case TeamStep.LeaveTeam(var team, var member) ->
                    staffing.remove(
                            actor, organisation, team.id(), member.membership().user(), SeenVersion.ANY);
                case AccessStep.GrantAccess(var whose, var grant, var before, var product) ->
                    grant(holder(whose), grant);
                case AccessStep.RevokeAccess(var whose, var access, var product) ->
                    granting.revoke(actor, organisation, access.id());
            }
        }

        private void form(TeamStep.FormTeam formed) {
            var leader = formed.leader();
            UserId led = leader == null ? null : leader.membership().user();
            var team = forming.form(
                    actor,
                    organisation,
                    new NewTeam(
                            new TeamDetails(formed.name(), formed.colour(), led),
                            formed.members().stream()
                                    .map(member -> member.membership().user())
                                    .toList(),
                            List.of()));
            ids.put(formed.name().folded(), team.id());
        }

        private void grant(Holder holder, Grant grant) {
            var given = new Given(grant.rights(), grant.until());
            switch (grant.extent()) {
                case Extent.One(var product, var resource) ->
                    granting.grant(actor, organisation, holder, product, resource, given);
                case Extent.Every(var type) -> granting.grantEvery(actor, organisation, holder, type, given);
            }
        }

        private Holder holder(AccessStep.Whose whose) {
            return switch (whose) {
                case AccessStep.Whose.OfUser(var user, var login) -> new Holder.OfUser(user);
                case AccessStep.Whose.OfTeam(var name) -> new Holder.OfTeam(id(name));
            };
        }

        private Offer with(Offer offer, Set<TeamName> into) {
            var whole = offer;
            for (var name : into) {
                whole = whole.alsoInto(id(name));
            }
            return whole;
        }

        private TeamId id(TeamName name) {
            return Objects.requireNonNull(ids.get(name.folded()));
        }
    }
}

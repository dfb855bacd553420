package io.seneschal.domain.blueprint;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.team.TeamName;
import java.util.List;
import java.util.Set;

/** What is done about somebody who is no member yet. */
public sealed interface InvitationStep extends Step {

    /**
     * @param offer without its teams
     * @param teams which of them it brings along, some perhaps still to be formed
     */
    record Invite(Offer offer, Set<TeamName> teams) implements InvitationStep {

        @Override
        public Kind kind() {
            return Kind.INVITE;
        }

        @Override
        public String subject() {
            return offer.email().text();
        }

        @Override
        public List<Difference> differences() {
            return Differences.between(null, Set.of(), offer, teams);
        }

        @Override
        public String ground() {
            return "";
        }
    }

    /** The link stays. */
    record ChangeInvitation(Invitation present, Set<TeamName> presentTeams, Offer offer, Set<TeamName> teams)
            implements InvitationStep {

        @Override
        public Kind kind() {
            return Kind.CHANGE_INVITATION;
        }

        @Override
        public String subject() {
            return offer.email().text();
        }

        @Override
        public List<Difference> differences() {
            return Differences.between(present.offer(), presentTeams, offer, teams);
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version();
        }
    }

    record CancelInvitation(Invitation present) implements InvitationStep {

        @Override
        public Kind kind() {
            return Kind.CANCEL_INVITATION;
        }

        @Override
        public String subject() {
            return present.offer().email().text();
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version();
        }
    }
}

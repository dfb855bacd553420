package io.seneschal.domain.team;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.util.Map;

/** Every "no" about a team. */
public abstract sealed class TeamRefusal extends Refusal {

    private TeamRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownTeam extends TeamRefusal {
        /** @param team its id, or the name under which it was looked for */
        public UnknownTeam(OrganisationId organisation, Object team) {
            super(Kind.UNKNOWN, "team.unknown", facts("organisation", organisation, "team", team), "list-the-teams");
        }
    }

    /** Another team of the organisation is called so, whatever the case of the letters (TEAM-7). */
    public static final class NameTaken extends TeamRefusal {
        public NameTaken(TeamName name, TeamId team) {
            super(Kind.CONFLICT, "team.name-taken", facts("name", name, "team", team), "choose-another-name");
        }
    }

    /** A team is led by one of its members (TEAM-6). */
    public static final class LeaderNotInTeam extends TeamRefusal {
        public LeaderNotInTeam(TeamId team, UserId user) {
            super(
                    Kind.CONFLICT,
                    "team.leader-not-in-team",
                    facts("team", team, "user", user),
                    "add-them-to-the-team-first");
        }
    }

    public static final class NotInTeam extends TeamRefusal {
        public NotInTeam(TeamId team, UserId user) {
            super(Kind.UNKNOWN, "team.not-in-team", facts("team", team, "user", user), "list-the-members-of-the-team");
        }
    }

    /** What a deletion would close was looked at, and has changed since. */
    public static final class DeletionPlanStale extends TeamRefusal {
        public DeletionPlanStale(TeamId team) {
            super(Kind.CONFLICT, "team.deletion-plan-stale", facts("team", team), "plan-the-deletion-again");
        }
    }

    public static final class UnusableTeamName extends TeamRefusal {
        public UnusableTeamName(String text, int longest) {
            super(Kind.INVALID, "team.unusable-name", facts("name", text, "longest", longest), "use-a-plain-name");
        }
    }

    public static final class UnusableColour extends TeamRefusal {
        public UnusableColour(String text) {
            super(Kind.INVALID, "team.unusable-colour", facts("colour", text), "use-six-hexadecimal-digits");
        }
    }
}

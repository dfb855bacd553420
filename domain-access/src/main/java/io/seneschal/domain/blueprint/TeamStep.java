package io.seneschal.domain.blueprint;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done about a team, and about who is in it. */
public sealed interface TeamStep extends Step {

    /** @param members whom it begins with, its leader among them */
    record FormTeam(
            TeamName name, @Nullable Colour colour, Survey.@Nullable Resident leader, List<Survey.Resident> members)
            implements TeamStep {

        @Override
        public Kind kind() {
            return Kind.FORM_TEAM;
        }

        @Override
        public String subject() {
            return name.text();
        }

        @Override
        public List<Difference> differences() {
            return Differences.none()
                    .text("colour", null, colour)
                    .text("leader", null, leader == null ? null : leader.login())
                    .text("members", null, members.isEmpty() ? null : logins(members))
                    .list();
        }

        @Override
        public String ground() {
            return members.stream().map(member -> member.user().toString()).collect(Collectors.joining(" "));
        }

        private static String logins(Collection<Survey.Resident> members) {
            return members.stream().map(member -> member.login().text()).collect(Collectors.joining(", "));
        }
    }

    /** @param presentLeader how the present leader logs in, as far as there is one; likewise the wished one */
    record ChangeTeam(
            Team present,
            TeamDetails wished,
            @Nullable EmailAddress presentLeader,
            @Nullable EmailAddress wishedLeader) implements TeamStep {

        @Override
        public Kind kind() {
            return Kind.CHANGE_TEAM;
        }

        @Override
        public String subject() {
            return present.details().name().text();
        }

        @Override
        public List<Difference> differences() {
            var details = present.details();
            return Differences.none()
                    .text("name", details.name(), wished.name())
                    .text("colour", details.colour(), wished.colour())
                    .text("leader", presentLeader, wishedLeader)
                    .list();
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version() + " " + wished.leader();
        }
    }

    /** Its accesses end with it. */
    record DeleteTeam(Team present) implements TeamStep {

        @Override
        public Kind kind() {
            return Kind.DELETE_TEAM;
        }

        @Override
        public String subject() {
            return present.details().name().text();
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version();
        }
    }

    record JoinTeam(Team team, Survey.Resident member) implements TeamStep {

        @Override
        public Kind kind() {
            return Kind.JOIN_TEAM;
        }

        @Override
        public String subject() {
            return team.details().name().text();
        }

        @Override
        public String object() {
            return member.login().text();
        }

        @Override
        public String ground() {
            return team.id() + " " + member.user();
        }
    }

    record LeaveTeam(Team team, Survey.Resident member) implements TeamStep {

        @Override
        public Kind kind() {
            return Kind.LEAVE_TEAM;
        }

        @Override
        public String subject() {
            return team.details().name().text();
        }

        @Override
        public String object() {
            return member.login().text();
        }

        @Override
        public String ground() {
            return team.id() + " " + member.user();
        }
    }
}

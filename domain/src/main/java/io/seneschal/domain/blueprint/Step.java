package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing to be done on the way from what is there to what is wished, each by the command that every door uses. */
public sealed interface Step {

    /** What is done. */
    enum Kind implements Coded {
        CHANGE_MEMBER,
        DELETE_TEAM,
        FORM_TEAM,
        JOIN_TEAM,
        CHANGE_TEAM,
        LEAVE_TEAM,
        GRANT_ACCESS,
        REVOKE_ACCESS,
        CANCEL_INVITATION,
        CHANGE_INVITATION,
        INVITE,
        REMOVE_MEMBER;

        /** Whether something ends with it. */
        public boolean ends() {
            return switch (this) {
                case DELETE_TEAM, LEAVE_TEAM, REVOKE_ACCESS, CANCEL_INVITATION, REMOVE_MEMBER -> true;
                case CHANGE_MEMBER, FORM_TEAM, JOIN_TEAM, CHANGE_TEAM, GRANT_ACCESS, CHANGE_INVITATION, INVITE -> false;
            };
        }
    }

    Kind kind();

    /** Whom it concerns: an address, or the name of a team. */
    String subject();

    /** What besides: the address of who joins, the product that is opened; {@code null} if nothing. */
    default @Nullable String object() {
        return null;
    }

    /** What is different afterwards. */
    default List<Difference> differences() {
        return List.of();
    }

    /** What it rests on: ids and versions of what is there. */
    String ground();

    /**
     * One thing that is different.
     *
     * @param from {@code null} where nothing was
     * @param to {@code null} where nothing will be
     */
    record Difference(
            String field, @Nullable String from, @Nullable String to) {}

    /** @param wish nothing but what is different */
    record ChangeMember(EmailAddress login, Membership present, MemberWish wish) implements Step {

        @Override
        public Kind kind() {
            return Kind.CHANGE_MEMBER;
        }

        @Override
        public String subject() {
            return login.text();
        }

        @Override
        public List<Difference> differences() {
            var contact = present.terms().contact();
            return Differences.none()
                    .code("role", present.role(), wish.role())
                    .flag("billing", present.terms().billing(), wish.billing())
                    .code("state", present.state(), wish.state())
                    .flag("contact.billing", contact.billing(), wish.billingContact())
                    .flag("contact.product", contact.product(), wish.productContact())
                    .list();
        }

        @Override
        public String ground() {
            return present.user() + " " + present.version();
        }
    }

    /** Whatever hangs on the membership ends with it (MEM-7). */
    record RemoveMember(EmailAddress login, Membership present) implements Step {

        @Override
        public Kind kind() {
            return Kind.REMOVE_MEMBER;
        }

        @Override
        public String subject() {
            return login.text();
        }

        @Override
        public String ground() {
            return present.user() + " " + present.version();
        }
    }

    /**
     * @param offer without its teams
     * @param teams which of them it brings along, some perhaps still to be formed
     */
    record Invite(Offer offer, Set<TeamName> teams) implements Step {

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
            implements Step {

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

    record CancelInvitation(Invitation present) implements Step {

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

    /** @param members whom it begins with, its leader among them */
    record FormTeam(
            TeamName name, @Nullable Colour colour, Survey.@Nullable Resident leader, List<Survey.Resident> members)
            implements Step {

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
            @Nullable EmailAddress wishedLeader) implements Step {

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
    record DeleteTeam(Team present) implements Step {

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

    record JoinTeam(Team team, Survey.Resident member) implements Step {

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

    record LeaveTeam(Team team, Survey.Resident member) implements Step {

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

    /**
     * @param present what the holder holds there now; {@code null} for nothing
     * @param product what it opens, as people call it
     */
    record GrantAccess(Whose whose, Grant grant, @Nullable Access present, String product) implements Step {

        @Override
        public Kind kind() {
            return Kind.GRANT_ACCESS;
        }

        @Override
        public String subject() {
            return whose.toString();
        }

        @Override
        public String object() {
            return product;
        }

        @Override
        public List<Difference> differences() {
            return Differences.none()
                    .text("rights", present == null ? null : codes(present.rights()), codes(grant.rights()))
                    .text("until", present == null ? null : present.until(), grant.until())
                    .list();
        }

        @Override
        public String ground() {
            return whose.ground() + " " + grant.extent() + (present == null ? "" : " " + present.version());
        }

        private static String codes(Collection<Right> rights) {
            return rights.stream().map(Right::code).collect(Collectors.joining(", "));
        }
    }

    record RevokeAccess(Whose whose, Access present, String product) implements Step {

        @Override
        public Kind kind() {
            return Kind.REVOKE_ACCESS;
        }

        @Override
        public String subject() {
            return whose.toString();
        }

        @Override
        public String object() {
            return product;
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version();
        }
    }

    /** To whom something is opened; a team may still have to be formed. */
    sealed interface Whose {

        String ground();

        record OfUser(UserId user, EmailAddress login) implements Whose {
            @Override
            public String ground() {
                return user.toString();
            }

            @Override
            public String toString() {
                return login.text();
            }
        }

        record OfTeam(TeamName name) implements Whose {
            @Override
            public String ground() {
                return name.folded();
            }

            @Override
            public String toString() {
                return name.text();
            }
        }
    }
}

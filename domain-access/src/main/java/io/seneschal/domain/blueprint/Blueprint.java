package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.BlueprintRefusal.DuplicateEntry;
import io.seneschal.domain.blueprint.BlueprintRefusal.OtherOrganisation;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as somebody wishes it: its people, its teams, and what is open to them. What may be left out is left as it
 * is ({@code null}); a list that is there is complete, and what is not in it goes.
 *
 * @param members everybody who is to be a member: who is none yet is invited, who is not among them is removed
 */
public record Blueprint(
        OrganisationId organisation,
        @Nullable List<WishedMember> members,
        @Nullable List<WishedTeam> teams) {

    private static final List<Permission> RIGHTS = List.of(
            Permission.SEE_MEMBERS, Permission.INVITE_MEMBERS, Permission.MANAGE_TEAMS, Permission.GRANT_ACCESSES);

    /** @throws DuplicateEntry if a member or a team stands there twice, be it in another case */
    public Blueprint {
        members = copy(members);
        teams = copy(teams);
        requireOnce(members, WishedMember::place, member -> member.email().folded());
        requireOnce(teams, WishedTeam::place, team -> team.name().folded());
        if (members != null) {
            members.forEach(member -> requireAccessesOnce(member.accesses()));
        }
        if (teams != null) {
            teams.forEach(team -> {
                requireOnce(team.members(), Named::place, named -> named.email().folded());
                requireAccessesOnce(team.accesses());
            });
        }
    }

    /** Somebody whom a team names. */
    public record Named(Place place, EmailAddress email) {}

    /** An organisation as it is: applying this changes nothing. */
    public static Blueprint of(Survey present) {
        return new Drawing(present).drawn();
    }

    /** @throws OtherOrganisation if it is about another one */
    public void requireOf(OrganisationId asked) {
        if (!asked.equals(organisation)) {
            throw new OtherOrganisation(organisation, asked);
        }
    }

    /** Whoever draws an organisation or plans changes of it must be one who may see and manage all of its people. */
    public static void requireRight(Authority by) {
        RIGHTS.forEach(by::require);
    }

    static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    private static void requireAccessesOnce(@Nullable List<WishedAccess> accesses) {
        requireOnce(accesses, WishedAccess::place, access -> access.opens().folded());
    }

    static <T> void requireOnce(@Nullable List<T> entries, Function<T, Place> place, Function<T, String> identity) {
        if (entries == null) {
            return;
        }
        Map<String, T> seen = new HashMap<>();
        for (var entry : entries) {
            var first = seen.putIfAbsent(identity.apply(entry), entry);
            if (first != null) {
                throw new DuplicateEntry(
                        place.apply(entry),
                        identity.apply(entry),
                        place.apply(first).line());
            }
        }
    }
}

package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An organisation as it is: everything that a {@link Blueprint} speaks about, read at once.
 *
 * @param members all of them, suspended ones too
 * @param invitations the pending ones
 * @param products all of them, terminated ones too
 * @param accesses all of them, over or not
 */
public record Survey(
        Organisation organisation,
        List<Resident> members,
        List<Invitation> invitations,
        List<StaffedTeam> teams,
        List<Product> products,
        List<Access> accesses) {

    /** The order in which people stand in files. */
    static final Comparator<Resident> BY_LOGIN =
            Comparator.comparing(resident -> resident.login().folded());

    public Survey {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        teams = List.copyOf(teams);
        products = List.copyOf(products);
        accesses = List.copyOf(accesses);
    }

    /** A member, and how they log in. */
    public record Resident(Membership membership, EmailAddress login) {

        UserId user() {
            return membership.user();
        }
    }

    /** A team, and who is in it. */
    public record StaffedTeam(Team team, Set<UserId> members) {

        public StaffedTeam {
            members = Set.copyOf(members);
        }
    }
}

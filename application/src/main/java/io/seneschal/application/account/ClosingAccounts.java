package io.seneschal.application.account;

import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.Users;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.List;

/** Ending a user's account, and with it all their memberships and tokens (USR-10, TRM-5). */
public final class ClosingAccounts {

    private final Users users;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Roster roster;
    private final Transactions transactions;

    @Inject
    public ClosingAccounts(
            Users users,
            Organisations organisations,
            Memberships memberships,
            Roster roster,
            Transactions transactions) {
        this.users = users;
        this.organisations = organisations;
        this.memberships = memberships;
        this.roster = roster;
        this.transactions = transactions;
    }

    /** @throws io.seneschal.domain.user.UserRefusal.LastLegalResponsibleSomewhere if an organisation would be headless */
    public void close(Actor actor, SeenVersion seen) {
        close(actor, actor.requirePerson().id(), seen);
    }

    /** An operator closes somebody's account at their wish. */
    public void closeFor(Actor.Operator actor, UserId user) {
        close(actor, user, SeenVersion.ANY);
    }

    private void close(Actor actor, UserId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var user = users.get(id);
            seen.require(user.version());
            var held = memberships.allOf(id);
            var closed = user.close(answeredForAlone(id, held));
            held.forEach(member ->
                    roster.end(organisations.get(member.organisation()).partWithAccount(member)));
            users.remove(closed);
            return closed;
        });
    }

    private List<OrganisationId> answeredForAlone(UserId user, List<Membership> held) {
        return held.stream()
                .filter(Membership::answersInLaw)
                .map(member -> organisations.get(member.organisation()))
                .filter(organisation -> organisation.isAnsweredForBy(user))
                .map(Organisation::id)
                .toList();
    }
}

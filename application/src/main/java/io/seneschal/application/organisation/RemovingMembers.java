package io.seneschal.application.organisation;

import io.seneschal.application.shared.Outcome;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.RemovalPlan;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Ending memberships: removing members, one or several, and leaving (MEM-3, MEM-4, MEM-7, MEM-8). */
public final class RemovingMembers {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Roster roster;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public RemovingMembers(
            Organisations organisations,
            Memberships memberships,
            Roster roster,
            Authorities authorities,
            Transactions transactions) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.roster = roster;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /** What a removal would end. Nothing changes. */
    public RemovalPlan plan(Actor actor, OrganisationId organisation, UserId user) {
        var authority = authorities.of(actor, organisation);
        if (!authority.isOf(user)) {
            authority.require(Permission.REMOVE_MEMBERS);
        }
        return planOf(organisation, user);
    }

    /** Whoever removes themselves leaves. */
    public void remove(Actor actor, OrganisationId organisation, UserId user, SeenVersion seen) {
        end(actor, organisation, user, member -> seen.require(member.version()));
    }

    /**
     * Removes a member only if that ends exactly what the plan said.
     *
     * @param mark of the plan that was shown
     */
    public void removeAsPlanned(Actor actor, OrganisationId organisation, UserId user, String mark, SeenVersion seen) {
        end(actor, organisation, user, member -> {
            seen.require(member.version());
            planOf(organisation, user).requireShown(mark);
        });
    }

    /** Each is removed or refused by itself. */
    public List<Outcome<UserId>> removeAll(Actor actor, OrganisationId organisation, List<UserId> users) {
        authorities.require(actor, Permission.REMOVE_MEMBERS, organisation);
        return Outcome.ofEach(users, user -> remove(actor, organisation, user, SeenVersion.ANY));
    }

    public void leave(Actor actor, OrganisationId organisation) {
        remove(actor, organisation, actor.requirePerson().id(), SeenVersion.ANY);
    }

    private void end(Actor actor, OrganisationId organisation, UserId user, Consumer<Membership> precondition) {
        transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var member = roster.get(organisation, user);
            precondition.accept(member);
            var parted = organisations
                    .get(organisation)
                    .part(member, () -> memberships.allOf(user).size(), authority);
            roster.end(parted);
            return parted;
        });
    }

    private RemovalPlan planOf(OrganisationId organisation, UserId user) {
        var member = roster.get(organisation, user);
        return RemovalPlan.of(organisations.get(organisation), member, roster.whatHangsOn(member));
    }
}

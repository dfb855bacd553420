package io.seneschal.application.organisation;

import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Changing what members are: their role, billing right, contact preferences, and whether they are suspended. */
public final class ChangingMembers {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Roster roster;
    private final MemberViews views;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public ChangingMembers(
            Organisations organisations,
            Memberships memberships,
            Roster roster,
            MemberViews views,
            Authorities authorities,
            Transactions transactions,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.roster = roster;
        this.views = views;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whoever wishes nothing at all is shown the member only if they may look at them. */
    public MemberView change(Actor actor, OrganisationId organisation, UserId user, MemberWish wish, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var member = roster.get(organisation, user);
            seen.require(member.version());
            roster.save(organisations.get(organisation).change(member, wish, authority));
            authority.requireToSee(user);
            return views.find(organisation, user).orElseThrow();
        });
    }

    /**
     * Break-glass (ORG-8): an operator makes somebody, member or not, a legal responsible.
     *
     * @param reason 10 to 500 characters; every member can read it in the trail
     */
    public MemberView appointLegalResponsible(
            Actor.Operator actor, OrganisationId organisation, UserId user, String reason) {
        return transactions.inOne(actor, () -> {
            var present = memberships.find(organisation, user);
            var appointed = organisations.get(organisation).breakGlass(user, present, reason, clock.instant());
            if (present.isEmpty()) {
                roster.add(appointed);
            } else {
                roster.save(appointed);
            }
            return views.find(organisation, user).orElseThrow();
        });
    }
}

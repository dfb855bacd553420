package io.seneschal.application.support;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What a member has opened to support reaches nothing of an organisation any more once they have left it, even if they
 * come back (MEM-7, SUP-7).
 */
public final class MembersSupportGrants implements Dependants {

    private final SupportGrants grants;
    private final Memberships memberships;
    private final Clock clock;

    @Inject
    public MembersSupportGrants(SupportGrants grants, Memberships memberships, Clock clock) {
        this.grants = grants;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "support_grants";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return open(organisation, user).stream()
                .map(grant -> grant.id().value())
                .toList();
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        // First: whoever uses one of them at the same instant stands before its end in the trail.
        open(organisation, user).forEach(grants::hold);
        var remaining = memberships.allOf(user).stream()
                .map(Membership::organisation)
                .filter(other -> !other.equals(organisation))
                .toList();
        // And once more, as nobody gives another one from now on.
        var open = open(organisation, user);
        open.forEach(grants::hold);
        open.forEach(grant -> grants.save(grant.withdrawFrom(organisation, remaining, clock.instant())));
    }

    private List<SupportGrant> open(OrganisationId organisation, UserId user) {
        var now = clock.instant();
        return grants.allNewest(user).stream()
                .filter(grant -> grant.isOpenFor(organisation, now))
                .toList();
    }
}

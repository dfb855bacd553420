package io.seneschal.application.support;

import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One switch per type of content, which only its owner turns on (SUP-2, SUP-13). */
public final class GrantingSupport {

    private final SupportGrants grants;
    private final Memberships memberships;
    private final VisibleContents contents;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public GrantingSupport(
            SupportGrants grants,
            Memberships memberships,
            VisibleContents contents,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.memberships = memberships;
        this.contents = contents;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the giver wishes: usually everything, for a week. */
    public record Wish(GrantLength length, GrantScope scope) {

        public static final Wish USUAL = new Wish(GrantLength.LONGEST, GrantScope.EVERYTHING);
    }

    /**
     * Switches it on. What is on stays as it is, with its end and its scope, whatever is wished now (SUP-6).
     *
     * @param seen of the switch, if it is on
     * @throws UnknownOrganisation if it is to be narrowed to an organisation to which the giver does not belong
     * @throws io.seneschal.domain.support.SupportRefusal.UnknownResource if it is to be narrowed to something which the giver does not reach
     */
    public SupportGrant give(Actor.Person giver, ContentType contentType, Wish wish, SeenVersion seen) {
        return transactions.inOne(giver, () -> {
            var now = clock.instant();
            var newest = grants.newest(giver.id(), contentType);
            var open = newest.filter(grant -> grant.isOpenAt(now));
            open.map(SupportGrant::switchVersion).ifPresentOrElse(seen::require, seen::requireNothing);
            return open.orElseGet(() -> begin(giver, contentType, wish, newest, now));
        });
    }

    /**
     * Lets a new grant follow the one before, which ends at this moment if it has not ended (SUP-6).
     *
     * @throws io.seneschal.domain.shared.Refusal as when it is given
     */
    public SupportGrant renew(Actor.Person giver, ContentType contentType, Wish wish) {
        return transactions.inOne(giver, () -> {
            var newest = grants.newest(giver.id(), contentType);
            newest.ifPresent(grants::hold);
            var now = clock.instant();
            newest.ifPresent(grant -> grants.save(grant.revoke(now)));
            return begin(giver, contentType, wish, newest, now);
        });
    }

    /** Switches it off. What is off stays off, as it ended. */
    public void revoke(Actor.Person giver, ContentType contentType, SeenVersion seen) {
        transactions.inOne(giver, () -> {
            var newest = grants.newest(giver.id(), contentType);
            newest.ifPresent(grants::hold);
            var now = clock.instant();
            var open = newest.filter(grant -> grant.isOpenAt(now));
            open.map(SupportGrant::switchVersion).ifPresentOrElse(seen::require, seen::requireNothing);
            newest.ifPresent(grant -> grants.save(grant.revoke(now)));
            return open;
        });
    }

    private SupportGrant begin(
            Actor.Person giver, ContentType contentType, Wish wish, Optional<SupportGrant> before, Instant now) {
        // Nobody ends one of these memberships at the same instant, so that the grant would outlive it (MEM-7).
        var members = memberships.allOf(giver.id());
        requireReached(members, giver.id(), contentType, wish.scope(), now);
        var given = SupportGrant.give(
                new SupportGrantId(ids.next()),
                giver,
                contentType,
                wish.scope(),
                wish.length(),
                before.orElse(null),
                now);
        grants.add(given);
        return given.after();
    }

    private void requireReached(
            List<Membership> members, UserId giver, ContentType contentType, GrantScope scope, Instant now) {
        var own = members.stream().map(Membership::organisation).toList();
        scope.organisations().stream()
                .filter(one -> !own.contains(one))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UnknownOrganisation(unknown);
                });
        if (scope.resources().isEmpty()) {
            return;
        }
        var within = own.stream().filter(scope::includes).toList();
        scope.requireReached(contentType, contents.of(giver, within, contentType, scope.resources(), now));
    }
}

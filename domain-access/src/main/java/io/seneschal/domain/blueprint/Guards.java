package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.BlueprintRefusal.SelfNotKept;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooFewLegalResponsibles;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooManyRemovals;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.UserId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Against files that were mangled on the way: what must hold afterwards, whatever the file says.
 *
 * @param leastLegalResponsibles how many must answer for the organisation; one always does (ORG-1)
 * @param mostRemovals how many members may be removed; {@code null} for any number
 * @param self who must still be able to manage members; {@code null} for nobody in particular
 */
public record Guards(
        int leastLegalResponsibles,
        @Nullable Integer mostRemovals,
        @Nullable UserId self) {

    public static final Guards NONE = new Guards(1, null, null);

    void require(Organisation after, int removals, Function<UserId, Optional<Membership>> members) {
        var left = after.legalResponsibles().size();
        if (left < leastLegalResponsibles) {
            throw new TooFewLegalResponsibles(leastLegalResponsibles, left);
        }
        if (mostRemovals != null && removals > mostRemovals) {
            throw new TooManyRemovals(mostRemovals, removals);
        }
        if (self != null && members.apply(self).filter(Guards::manages).isEmpty()) {
            throw new SelfNotKept(self);
        }
    }

    private static boolean manages(Membership member) {
        return new Authority.OfMember(member)
                .objectionTo(Permission.CHANGE_MEMBERS)
                .isEmpty();
    }
}

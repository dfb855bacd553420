package io.seneschal.domain.blueprint;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Lets an organisation decide about its people step by step without any effect, so that a plan is refused for the same
 * reasons for which carrying it out would be.
 */
final class Rehearsal {

    private final Map<UserId, Membership> members = new HashMap<>();
    private final Authority by;
    private final IntSupplier organisationsOfActor;
    private Organisation organisation;

    Rehearsal(Survey present, Authority by, IntSupplier organisationsOfActor) {
        this.organisation = present.organisation();
        this.by = by;
        this.organisationsOfActor = organisationsOfActor;
        present.members().forEach(resident -> members.put(resident.user(), resident.membership()));
    }

    void change(UserId user, MemberWish wish) {
        keep(organisation.change(get(user), wish, by));
    }

    void remove(UserId user) {
        var parted = organisation.part(get(user), organisationsOfActor, by);
        members.remove(user);
        follow(parted);
    }

    /** Whoever has become the only legal responsible hears of bills, whatever was wished of them before (MEM-6). */
    void requireStillWished(Map<UserId, MemberWish> wishes) {
        organisation.soleLegalResponsible().ifPresent(sole -> {
            var wish = wishes.get(sole);
            if (wish != null) {
                organisation.change(get(sole), wish.beyond(get(sole)), by);
            }
        });
    }

    Organisation organisation() {
        return organisation;
    }

    Optional<Membership> find(UserId user) {
        return Optional.ofNullable(members.get(user));
    }

    private Membership get(UserId user) {
        return find(user).orElseThrow();
    }

    private void keep(Staffing decided) {
        members.put(decided.membership().after().user(), decided.membership().after());
        follow(decided);
    }

    private void follow(Staffing decided) {
        organisation = decided.organisation().after();
        if (decided.organisation().isNone()) {
            return;
        }
        organisation
                .soleLegalResponsible()
                .map(sole -> organisation.letHearOfBills(get(sole)).membership().after())
                .ifPresent(sole -> members.put(sole.user(), sole));
    }
}

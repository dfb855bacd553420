package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.MemberStep.ChangeMember;
import io.seneschal.domain.blueprint.MemberStep.RemoveMember;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be done about those who are members. Whoever is to answer for the organisation is appointed before anybody is
 * released (ORG-3), and whoever wishes all this changes themselves last, while they still may.
 */
final class MemberSteps {

    final List<Step> appointments = new ArrayList<>();
    final List<Step> changes = new ArrayList<>();
    final List<Step> removals = new ArrayList<>();
    final List<Step> ofActor = new ArrayList<>();

    /** Everything said about each, whether it is so already or not. */
    final Map<UserId, MemberWish> wishes = new HashMap<>();

    MemberSteps(Blueprint wished, Survey present, People people, Authority by) {
        if (wished.members() == null) {
            return;
        }
        for (var entry : wished.members()) {
            people.find(entry.email()).ifPresent(resident -> change(resident, entry.wish(), by));
        }
        for (var resident : present.members()) {
            if (!people.isWished(resident.login())) {
                (by.isOf(resident.user()) ? ofActor : removals)
                        .add(new RemoveMember(resident.login(), resident.membership()));
            }
        }
    }

    private void change(Resident resident, MemberWish wish, Authority by) {
        var member = resident.membership();
        wishes.put(member.user(), wish);
        var different = wish.beyond(member);
        if (!different.isNothing()) {
            var step = new ChangeMember(resident.login(), member, different);
            if (by.isOf(member.user())) {
                ofActor.add(step);
            } else {
                (appoints(member, wish) ? appointments : changes).add(step);
            }
        }
    }

    private static boolean appoints(Membership member, MemberWish wish) {
        var role = wish.role() == null ? member.role() : wish.role();
        var state = wish.state() == null ? member.state() : wish.state();
        return role == Role.LEGAL_RESPONSIBLE && state == Membership.State.ACTIVE && !member.answersInLaw();
    }
}

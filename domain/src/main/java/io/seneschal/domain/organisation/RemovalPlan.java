package io.seneschal.domain.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.organisation.MembershipRefusal.RemovalPlanStale;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a member's removal would end, and whether the organisation stays covered (MEM-8). Looking changes nothing.
 *
 * @param ends ids of what hangs on the membership, by kind: {@code teams}, {@code accesses} …
 * @param stillCovered whether somebody else answers for the organisation; where not, the removal will be refused
 * @param mark stands for the state the plan was made of: it differs as soon as another plan would result
 */
public record RemovalPlan(
        OrganisationId organisation, UserId user, Map<String, List<UUID>> ends, boolean stillCovered, String mark) {

    public static RemovalPlan of(Organisation organisation, Membership member, Map<String, List<UUID>> ends) {
        return new RemovalPlan(
                organisation.id(),
                member.user(),
                ends,
                !organisation.isAnsweredForBy(member.user()),
                mark(organisation, member, ends));
    }

    /** @throws RemovalPlanStale if another plan than this one was shown */
    public void requireShown(String shownMark) {
        if (!shownMark.equals(mark)) {
            throw new RemovalPlanStale(organisation, user);
        }
    }

    private static String mark(Organisation organisation, Membership member, Map<String, List<UUID>> ends) {
        var state = new StringBuilder()
                .append(organisation.id())
                .append(member.user())
                .append(member.version())
                .append(new TreeSet<>(organisation.legalResponsibles().stream()
                        .map(UserId::value)
                        .toList()));
        new TreeMap<>(ends).forEach((kind, ids) -> state.append(kind).append(new TreeSet<>(ids)));
        return UUID.nameUUIDFromBytes(state.toString().getBytes(UTF_8)).toString();
    }
}

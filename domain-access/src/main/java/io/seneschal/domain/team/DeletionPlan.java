package io.seneschal.domain.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.TeamRefusal.DeletionPlanStale;
import java.util.List;
import java.util.UUID;

/**
 * What a team's deletion would close, and for how many. Looking changes nothing.
 *
 * @param members how many are in the team
 * @param closes products it opens now, in the order of their ids, and how many of its members would lose each: those to
 *     whom neither their role nor an access of their own or of another team opens it
 * @param mark stands for the state the plan was made of: it differs as soon as another plan would result
 */
public record DeletionPlan(TeamId team, long members, List<Closing> closes, String mark) {

    public DeletionPlan {
        closes = List.copyOf(closes);
    }

    /** One product, and how many members would lose it. */
    public record Closing(ProductId product, String name, long members) {}

    public static DeletionPlan of(Team team, long members, List<Closing> closes) {
        var state = team.id() + " " + team.version() + " " + members + " " + closes;
        return new DeletionPlan(
                team.id(),
                members,
                closes,
                UUID.nameUUIDFromBytes(state.getBytes(UTF_8)).toString());
    }

    /** @throws DeletionPlanStale if another plan than this one was shown */
    public void requireShown(String shownMark) {
        if (!shownMark.equals(mark)) {
            throw new DeletionPlanStale(team);
        }
    }
}

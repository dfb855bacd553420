package io.seneschal.domain.team;

import static io.seneschal.testing.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.DeletionPlan.Closing;
import io.seneschal.domain.team.TeamRefusal.DeletionPlanStale;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("TEAM-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletionPlanTest {

    static final TeamId ID = new TeamId(UUID.randomUUID());
    static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());
    static final Closing MAIL = new Closing(new ProductId(UUID.randomUUID()), "Mail", 3);

    final Team sales = team(0);
    final DeletionPlan plan = DeletionPlan.of(sales, 3, List.of(MAIL));

    @Test
    void stays_the_same_while_nothing_changes() {
        var again = DeletionPlan.of(sales, 3, List.of(MAIL));

        assertThat(again).isEqualTo(plan);
        assertThatCode(() -> again.requireShown(plan.mark())).doesNotThrowAnyException();
    }

    @Test
    void is_stale_as_soon_as_another_plan_would_result() {
        var others = Stream.of(
                DeletionPlan.of(team(1), 3, List.of(MAIL)),
                DeletionPlan.of(sales, 4, List.of(MAIL)),
                DeletionPlan.of(sales, 3, List.of()),
                DeletionPlan.of(sales, 3, List.of(new Closing(MAIL.product(), "Post", 3))),
                DeletionPlan.of(sales, 3, List.of(new Closing(MAIL.product(), "Mail", 2))));

        assertThat(others)
                .allSatisfy(other -> assertThatExceptionOfType(DeletionPlanStale.class)
                        .isThrownBy(() -> other.requireShown(plan.mark())));
    }

    @Test
    void belongs_to_one_team() {
        var twin = new Team(new TeamId(UUID.randomUUID()), sales.organisation(), sales.details(), NOON, 0);

        assertThat(DeletionPlan.of(twin, 3, List.of(MAIL)).mark()).isNotEqualTo(plan.mark());
    }

    private static Team team(long version) {
        return new Team(ID, ORGANISATION, new TeamDetails(new TeamName("Sales"), null, null), NOON, version);
    }
}

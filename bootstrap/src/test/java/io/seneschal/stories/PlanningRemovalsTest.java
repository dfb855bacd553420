package io.seneschal.stories;

import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.MembershipRefusal.RemovalPlanStale;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("MEM-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanningRemovalsTest {

    final Town town = Town.inMemory(stores -> Set.of(new Keys(stores)));
    final Keys keys = new Keys(town.stores);
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;

    PlanningRemovalsTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
    }

    @Test
    void a_plan_shows_what_would_end_and_changes_nothing() {
        keys.give(bob);
        var before = town.wholeTrail();

        var plan = town.can.removingMembers().plan(as(ada), engines, bob);

        assertThat(plan.ends().get("keys")).hasSize(1);
        assertThat(plan.stillCovered()).isTrue();
        assertThat(town.can.removingMembers().plan(as(ada), engines, ada).stillCovered())
                .isFalse();
        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    void a_plan_is_applied_as_it_was_shown() {
        keys.give(bob);
        var plan = town.can.removingMembers().plan(as(ada), engines, bob);

        town.can.removingMembers().removeAsPlanned(as(ada), engines, bob, plan.mark(), SeenVersion.ANY);

        assertThat(town.membersOf(engines)).containsExactly(ada);
    }

    @Test
    void a_plan_is_void_when_more_would_end() {
        var plan = town.can.removingMembers().plan(as(ada), engines, bob);
        keys.give(bob);

        assertStale(plan.mark());
    }

    @Test
    void a_plan_is_void_when_the_member_changed() {
        var plan = town.can.removingMembers().plan(as(ada), engines, bob);
        town.changes(ada, engines, bob, MemberWish.contact(true, true));

        assertStale(plan.mark());
    }

    @Test
    void a_plan_is_void_when_somebody_else_answers() {
        var plan = town.can.removingMembers().plan(as(ada), engines, bob);
        town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);

        assertStale(plan.mark());
    }

    private void assertStale(String mark) {
        assertThatExceptionOfType(RemovalPlanStale.class)
                .isThrownBy(
                        () -> town.can.removingMembers().removeAsPlanned(as(ada), engines, bob, mark, SeenVersion.ANY));
        assertThat(town.membersOf(engines)).contains(bob);
    }
}

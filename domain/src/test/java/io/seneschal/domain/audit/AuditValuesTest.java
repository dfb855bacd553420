package io.seneschal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.audit.AuditRefusal.UnusableEventType;
import io.seneschal.domain.audit.AuditRefusal.UnusableHead;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.OperatorNeeded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditValuesTest {

    private static final UUID ID = new UUID(0x7000L, 1);

    @Test
    @Rule("AUD-2")
    void a_head_is_read_as_it_was_copied() {
        var hash = "AB".repeat(32);

        assertThat(new SealHash(" " + hash + "\n").hex()).isEqualTo("ab".repeat(32));
        assertThat(new SealHash(hash)).hasToString("ab".repeat(32)).isEqualTo(new SealHash("ab".repeat(32)));
    }

    @ParameterizedTest
    @Rule("AUD-2")
    @ValueSource(strings = {"", "abc", "000000000000000000000000000000000000000000000000000000000000000g"})
    void anything_else_is_no_head(String text) {
        assertThatThrownBy(() -> new SealHash(text)).isInstanceOf(UnusableHead.class);
        assertThatThrownBy(() -> new SealHash("0".repeat(63))).isInstanceOf(UnusableHead.class);
        assertThatThrownBy(() -> new SealHash("0".repeat(65))).isInstanceOf(UnusableHead.class);
    }

    @Test
    @Rule("AUD-1")
    void a_type_names_a_concept_and_what_happened() {
        assertThat(new EventType("membership.role-changed").name()).isEqualTo("membership.role-changed");
        assertThat(new EventType("a." + "b".repeat(98)).name()).hasSize(100);
    }

    @ParameterizedTest
    @Rule("AUD-1")
    @ValueSource(
            strings = {"", "membership", "Membership.RoleChanged", "membership.role changed", "a..b", "a.-b", "a.b-"})
    void anything_else_is_no_type(String text) {
        assertThatThrownBy(() -> new EventType(text)).isInstanceOf(UnusableEventType.class);
        assertThatThrownBy(() -> new EventType("a." + "b".repeat(99))).isInstanceOf(UnusableEventType.class);
    }

    @Test
    @Rule("AUD-2")
    void taking_the_trail_away_is_an_event_of_whose_it_is() {
        var organisation = new OrganisationId(ID);

        assertThat(Export.of(organisation).events()).containsExactly(new AuditEvent.Exported(organisation));
        assertThat(Export.ofAll().events()).containsExactly(new AuditEvent.Exported(null));
    }

    @Test
    @Rule("AUT-1")
    void what_concerns_the_machine_is_for_operators() {
        var operator = new Actor.Operator("root");

        assertThat(operator.requireOperator()).isSameAs(operator);
        assertThatThrownBy(() -> new Actor.Person(new UserId(ID)).requireOperator())
                .isInstanceOf(OperatorNeeded.class);
        assertThatThrownBy(() -> new Actor.Visitor().requireOperator()).isInstanceOf(OperatorNeeded.class);
    }
}

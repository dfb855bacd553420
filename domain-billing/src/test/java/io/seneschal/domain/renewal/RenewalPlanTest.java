package io.seneschal.domain.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.testing.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("REN-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalPlanTest {

    @Test
    @Rule("REN-11")
    void is_usually_the_one_of_the_rules() {
        assertThat(RenewalPlan.USUAL)
                .isEqualTo(new RenewalPlan(List.of(14, 7, 3, 1, 0), 14, 10, 40))
                .satisfies(plan -> assertThat(plan.daysFromBlockToEnd()).isEqualTo(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"62", "0", "14 7 3 1 0", "62 61"})
    void takes_leads_that_fall(String leads) {
        assertThatCode(() -> plan(leads)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "63", "-1", "7 7", "7 14", "14 7 -1"})
    void takes_no_others(String leads) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(leads));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "62, 366, 732", "14, 10, 11"})
    void takes_days_that_come_one_after_the_other(int minimum, int block, int terminate) {
        assertThatCode(() -> new RenewalPlan(List.of(14), minimum, block, terminate))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 40", "63, 10, 40", "14, 0, 40", "14, 367, 400", "14, 10, 10", "14, 10, 733"})
    void takes_no_others(int minimum, int block, int terminate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RenewalPlan(List.of(14), minimum, block, terminate));
    }

    private static RenewalPlan plan(String leads) {
        return new RenewalPlan(
                Arrays.stream(leads.split(" ", -1))
                        .filter(lead -> !lead.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                14,
                10,
                40);
    }
}

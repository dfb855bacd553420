package io.seneschal.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.team.TeamRefusal.UnusableColour;
import io.seneschal.domain.team.TeamRefusal.UnusableTeamName;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamValuesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128})
    @Rule("TEAM-1")
    void a_name_has_1_to_128_characters(int length) {
        assertThat(new TeamName("é".repeat(length)).text()).hasSize(length);
        assertThat(new TeamName("🦉".repeat(length)).text()).hasSize(2 * length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    @Rule("TEAM-1")
    void a_name_has_neither_fewer_nor_more(int length) {
        assertThatExceptionOfType(UnusableTeamName.class)
                .isThrownBy(() -> new TeamName("é".repeat(length)))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("longest", 128));
        assertThatExceptionOfType(UnusableTeamName.class).isThrownBy(() -> new TeamName("🦉".repeat(length)));
    }

    @ParameterizedTest
    @CsvSource({"Sales, sales", "SALES, sales", "  Sales   Nord ,sales nord", "Straße, STRASSE", "Équipe, éQUIPE"})
    @Rule("TEAM-7")
    void names_are_compared_without_case(String one, String other) {
        assertThat(new TeamName(one).folded()).isEqualTo(new TeamName(other).folded());
    }

    @Test
    @Rule("TEAM-7")
    void a_name_stays_as_it_was_typed() {
        assertThat(new TeamName("  SaLes ")).hasToString("SaLes");
        assertThat(new TeamName("Equipe").folded()).isNotEqualTo(new TeamName("Équipe").folded());
    }

    @Test
    @Rule("TEAM-1")
    void a_colour_is_six_hexadecimal_digits_behind_a_hash() {
        assertThat(new Colour(" #1E90fF ")).hasToString("#1e90ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "1e90ff", "#1e90f", "#1e90ff0", "#1e90fg", "blue", "##1e90f"})
    @Rule("TEAM-1")
    void nothing_else_is_a_colour(String text) {
        assertThatExceptionOfType(UnusableColour.class).isThrownBy(() -> new Colour(text));
    }
}

package io.seneschal.domain.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.support.TicketRefusal.UnusableSubject;
import io.seneschal.domain.support.TicketRefusal.UnusableText;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("HLP-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketTextTest {

    @Test
    void a_text_keeps_its_lines_and_is_tidied_at_its_ends() {
        assertThat(new TicketText("\n  Guten Tag,\r\n\r\nes geht nicht. \t\r\tGruss\n\n").text())
                .isEqualTo("Guten Tag,\n\nes geht nicht.\n    Gruss");
        assertThat(new TicketText("e\u0301").text()).isEqualTo("é");
    }

    @Test
    void a_text_has_1_to_10_000_characters() {
        assertThat(new TicketText("x").text()).isEqualTo("x");
        assertThat(new TicketText("🚀".repeat(10_000)).text()).hasSize(20_000);
        assertThatExceptionOfType(UnusableText.class).isThrownBy(() -> new TicketText("🚀".repeat(10_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "a\u0000b", "bell\u0007", "gpj\u202Eexe", "\uD83D", "ok\n\u2066turned"})
    void what_is_empty_or_can_not_be_shown_is_no_text(String text) {
        assertThatExceptionOfType(UnusableText.class).isThrownBy(() -> new TicketText(text));
    }

    @Test
    void a_subject_is_one_line_of_1_to_200_characters() {
        assertThat(new TicketSubject(" Mail\nbounces ").text()).isEqualTo("Mail bounces");
        assertThat(new TicketSubject("x".repeat(200)).text()).hasSize(200);
        assertThatExceptionOfType(UnusableSubject.class).isThrownBy(() -> new TicketSubject("x".repeat(201)));
        assertThatExceptionOfType(UnusableSubject.class).isThrownBy(() -> new TicketSubject(" "));
    }
}

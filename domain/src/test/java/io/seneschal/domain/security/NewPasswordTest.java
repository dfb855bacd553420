package io.seneschal.domain.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.security.SecurityRefusal.UnusablePassword;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("USR-9")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewPasswordTest {

    static final EmailAddress LOGIN = new EmailAddress("Ada.Löve@example.org");
    static final Set<String> COMMON = Set.of("password1234");

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 127, 128})
    void has_12_to_128_characters(int length) {
        assertThat(chosen("x".repeat(length)).text()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"0, too-short", "11, too-short", "129, too-long", "100000, too-long"})
    void has_no_fewer_and_no_more(int length, String reason) {
        assertRefused("x".repeat(length), reason);
    }

    @Test
    void characters_beyond_the_basic_plane_count_as_one() {
        assertThat(chosen("🚀".repeat(12)).text()).hasSize(24);
        assertThat(chosen("🚀".repeat(128)).text()).hasSize(256);
        assertRefused("🚀".repeat(11), "too-short");
        assertRefused("🚀".repeat(129), "too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"            ", "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\r", "пароль пароль"})
    void may_be_of_any_characters(String text) {
        assertThat(chosen(text).text()).isEqualTo(text);
    }

    @Test
    void half_a_character_is_none() {
        assertRefused("x".repeat(12) + "\uD83D", "not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1234", "PASSWORD1234", "password1234"})
    void is_not_a_common_one_in_whatever_case(String text) {
        assertRefused(text, "common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada.Löve@example.org",
                "ADA.LÖVE@EXAMPLE.ORG",
                "ada.lo\u0308ve@example.org",
                " ada.löve@example.org "
            })
    void is_not_the_login_in_whatever_spelling(String text) {
        assertRefused(text, "same-as-login");
    }

    @Test
    void does_not_show() {
        assertThat(chosen("correct horse battery").toString()).doesNotContain("horse");
    }

    private static NewPassword chosen(String text) {
        return NewPassword.choose(text, LOGIN, COMMON::contains);
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(UnusablePassword.class)
                .isThrownBy(() -> chosen(text))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("reason", reason))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("xxx"));
    }
}

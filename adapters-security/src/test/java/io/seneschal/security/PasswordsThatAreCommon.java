package io.seneschal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.SecurityRefusal.UnusablePassword;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsThatAreCommon {

    private final ListedCommonPasswords listed = new ListedCommonPasswords();

    @ParameterizedTest
    @Rule("USR-9")
    @ValueSource(
            strings = {
                "1qaz2wsx3edc4rfv",
                "123456789987654321",
                "international",
                "motdepasse123",
                "passwort1234",
                "contraseña123",
                "qwertyuiopas",
                "password2026",
                "correct horse battery staple"
            })
    void are_on_a_list(String password) {
        assertThat(listed.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tulpen blühen spät", "x7!k)qpw-4rt", "ma tante joue du cor"})
    void are_not_those_that_nobody_else_has(String password) {
        assertThat(listed.contains(password)).isFalse();
    }

    @Test
    @Rule("USR-9")
    void are_refused_whatever_their_case() {
        assertThatThrownBy(() ->
                        NewPassword.choose("MotDePasse123", new EmailAddress("ada@example.org"), listed::contains))
                .isInstanceOf(UnusablePassword.class);
    }

    @Test
    void of_our_own_list_are_long_enough_in_lower_case_and_there_once() throws IOException {
        try (var resource = ListedCommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            var lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();

            assertThat(lines).hasSizeGreaterThan(100).doesNotHaveDuplicates().allSatisfy(line -> {
                assertThat(line.length()).isGreaterThanOrEqualTo(NewPassword.SHORTEST);
                assertThat(line).isEqualTo(line.toLowerCase(Locale.ROOT));
            });
        }
    }
}

package io.seneschal.domain.security;

import static io.seneschal.testing.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.security.SecurityRefusal.ConfirmationRequired;
import io.seneschal.domain.shared.Actor;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("DEV-11")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshLoginTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);

    final Actor.Person ada = new Actor.Person(House.someone());

    @Test
    void a_login_is_fresh_for_fifteen_minutes() {
        var end = NOON.plus(Duration.ofMinutes(15));

        assertThat(FreshLogin.since(NOON, ada, NOON).actor()).isEqualTo(ada);
        assertThat(FreshLogin.since(NOON, ada, end.minus(ONE_STEP)).actor()).isEqualTo(ada);
        assertThatExceptionOfType(ConfirmationRequired.class).isThrownBy(() -> FreshLogin.since(NOON, ada, end));
        assertThatExceptionOfType(ConfirmationRequired.class)
                .isThrownBy(() -> FreshLogin.since(NOON, ada, end.plus(ONE_STEP)));
    }

    @Test
    void what_was_no_login_is_never_fresh() {
        assertThatExceptionOfType(ConfirmationRequired.class)
                .isThrownBy(() -> FreshLogin.since(null, ada, NOON))
                .satisfies(refusal ->
                        assertThat(refusal.remedies()).containsExactly("confirm-with-your-password", "log-in-again"));
    }

    @Test
    void a_password_with_the_request_and_the_console_are_logins() {
        var operator = new Actor.Operator("root");

        assertThat(FreshLogin.byPassword(ada).actor()).isEqualTo(ada);
        assertThat(FreshLogin.atTheConsole(operator).actor()).isEqualTo(operator);
    }
}

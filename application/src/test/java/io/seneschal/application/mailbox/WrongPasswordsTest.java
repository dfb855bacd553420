package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("DEV-16")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongPasswordsTest {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String HOME = "192.0.2.1";
    static final EmailAddress INFO = new EmailAddress("info@example.org");
    static final SecretHash NEW = hash("new");

    final WrongPasswords wrong = new WrongPasswords();

    @Test
    void whoever_tries_thirty_different_ones_is_throttled() {
        tryDifferent(WrongPasswords.LIMIT - 1);
        assertThat(wrong.isThrottled(HOME, INFO, NEW, NOON)).isFalse();

        tryDifferent(WrongPasswords.LIMIT);
        assertThat(wrong.isThrottled(HOME, INFO, NEW, NOON)).isTrue();
    }

    @Test
    void a_forgotten_device_that_tries_its_old_one_again_and_again_is_not() {
        for (var i = 0; i < 1000; i++) {
            wrong.note(HOME, INFO, hash("old"), NOON);
        }

        assertThat(wrong.isThrottled(HOME, INFO, NEW, NOON)).isFalse();
    }

    @Test
    void other_networks_and_mailboxes_do_not_notice() {
        tryDifferent(WrongPasswords.LIMIT);

        assertThat(wrong.isThrottled("192.0.2.2", INFO, NEW, NOON)).isFalse();
        assertThat(wrong.isThrottled(HOME, new EmailAddress("jobs@example.org"), NEW, NOON))
                .isFalse();
        assertThat(wrong.isThrottled(HOME, new EmailAddress("INFO@example.org"), NEW, NOON))
                .isTrue();
    }

    @Test
    @Rule("SEC-8")
    void whoever_has_a_network_of_ipv6_addresses_is_one_place_with_all_of_them() {
        for (var i = 0; i < WrongPasswords.LIMIT; i++) {
            wrong.note("2001:db8:0:1::" + Integer.toHexString(i), INFO, hash("wrong " + i), NOON);
        }

        assertThat(wrong.isThrottled("2001:db8:0:1:ffff::1", INFO, NEW, NOON)).isTrue();
        assertThat(wrong.isThrottled("2001:db8:0:2::1", INFO, NEW, NOON)).isFalse();
    }

    @Test
    void a_password_that_was_right_before_comes_through_until_it_is_wrong() {
        wrong.wasRight(hash("phone"));
        tryDifferent(WrongPasswords.LIMIT);

        assertThat(wrong.isThrottled(HOME, INFO, hash("phone"), NOON)).isFalse();
        wrong.note(HOME, INFO, hash("phone"), NOON);
        assertThat(wrong.isThrottled(HOME, INFO, hash("phone"), NOON)).isTrue();
    }

    @Test
    void it_is_told_once_in_a_window_that_the_limit_is_reached() {
        tryDifferent(WrongPasswords.LIMIT - 1);

        assertThat(wrong.note(HOME, INFO, hash("wrong 0"), NOON)).isFalse();
        assertThat(wrong.note(HOME, INFO, NEW, NOON)).isTrue();
        assertThat(wrong.note(HOME, INFO, hash("newer"), NOON)).isFalse();
    }

    @Test
    void what_was_right_in_another_process_comes_through_as_well() {
        tryDifferent(WrongPasswords.LIMIT);
        wrong.wereRight(Set.of(hash("phone")));

        assertThat(wrong.isThrottled(HOME, INFO, hash("phone"), NOON)).isFalse();
        assertThat(wrong.isThrottled(HOME, INFO, NEW, NOON)).isTrue();
    }

    @Test
    void after_the_window_it_begins_anew() {
        tryDifferent(WrongPasswords.LIMIT);
        var end = NOON.plus(WrongPasswords.WINDOW);

        assertThat(wrong.isThrottled(HOME, INFO, NEW, end.minusMillis(1))).isTrue();
        assertThat(wrong.isThrottled(HOME, INFO, NEW, end)).isFalse();
        wrong.note(HOME, INFO, NEW, end);
        assertThat(wrong.isThrottled(HOME, INFO, hash("newer"), end)).isFalse();
    }

    private void tryDifferent(int passwords) {
        for (var i = 0; i < passwords; i++) {
            wrong.note(HOME, INFO, hash("wrong " + i), NOON);
        }
    }

    private static SecretHash hash(String text) {
        return new SecretHash(text);
    }
}

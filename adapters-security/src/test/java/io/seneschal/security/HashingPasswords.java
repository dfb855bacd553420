package io.seneschal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingPasswords {

    private static final String TEXT = "Tulpen blühen spät";

    private final Argon2idPasswordHashing hashing = new Argon2idPasswordHashing(new SecureRandom(), 1);

    @Test
    @Rule("USR-9")
    void makes_argon2id_hashes_with_the_recommended_parameters() {
        assertThat(hashing.hash(password(TEXT)).encoded())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    @Rule("USR-9")
    void recognises_the_password_and_no_other() {
        var hash = hashing.hash(password(TEXT));

        assertThat(hashing.matches(TEXT, hash)).isTrue();
        assertThat(hashing.matches(TEXT + " ", hash)).isFalse();
        assertThat(hashing.matches("tulpen blühen spät", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }

    @Test
    void lets_memory_go_that_no_password_needed_for_a_while_and_takes_new() {
        var hash = hashing.hash(password(TEXT));

        assertThat(hashing.letIdleMemoryGo()).isFalse();
        assertThat(hashing.letIdleMemoryGo()).isTrue();
        assertThat(hashing.letIdleMemoryGo()).isFalse();

        assertThat(hashing.matches(TEXT, hash)).isTrue();
        assertThat(hashing.letIdleMemoryGo()).isFalse();
    }

    @Test
    void salts_each_hash() {
        assertThat(hashing.hash(password(TEXT))).isNotEqualTo(hashing.hash(password(TEXT)));
    }

    @Test
    void takes_both_ways_to_write_an_umlaut_for_the_same() {
        var hash = hashing.hash(password(TEXT));

        assertThat(hashing.matches("Tulpen blu\u0308hen spa\u0308t", hash)).isTrue();
    }

    /** Hashes of "password" from the tests of the reference implementation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
            })
    void recognises_passwords_that_were_hashed_with_other_parameters(String encoded) {
        assertThat(hashing.matches("password", new PasswordHash(encoded))).isTrue();
        assertThat(hashing.matches("passwort", new PasswordHash(encoded))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=19456000000,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
            })
    void takes_a_stored_hash_of_another_kind_for_a_defect(String encoded) {
        assertThatThrownBy(() -> hashing.matches(TEXT, new PasswordHash(encoded)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c29tZXNhbHQ");
    }

    @Test
    void computes_for_nobody_as_well() {
        hashing.matchNobody(TEXT);
    }

    @Test
    void lets_a_flood_wait_and_answers_everybody() {
        var hash = hashing.hash(password(TEXT));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> hashing.matches(i % 2 == 0 ? TEXT : "another one", hash)))
                    .toList();

            assertThat(answers)
                    .extracting(Future::get)
                    .filteredOn(matched -> matched)
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 96, 2", "8, 96, 2", "2, 64, 1", "2, 16, 1", "8, 4096, 8"})
    void leaves_half_the_heap_to_others_and_always_goes_on(int processors, long mebibytes, int places) {
        assertThat(Argon2idPasswordHashing.placesFor(processors, mebibytes << 20))
                .isEqualTo(places);
    }

    @Test
    void takes_the_memory_of_one_for_the_next() {
        var allocating = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var hash = hashing.hash(password(TEXT));
        var before = allocating.getCurrentThreadAllocatedBytes();

        hashing.matches(TEXT, hash);

        assertThat(allocating.getCurrentThreadAllocatedBytes() - before).isLessThan(2 << 20);
    }

    private static NewPassword password(String text) {
        return NewPassword.choose(text, new EmailAddress("ada@example.org"), common -> false);
    }
}

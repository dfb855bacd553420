package io.seneschal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.security.Secrets.MintedSecret;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.testing.Rule;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsWithKeys {

    private static final HashKey OLD = HashKey.ofHex("0123456789abcdef".repeat(4));
    private static final HashKey NEW = HashKey.ofHex("fedcba9876543210".repeat(4));

    @Test
    @Rule("API-2")
    void are_random_behind_their_prefix() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            var text = with(OLD).mint("snt_").secret().reveal();

            assertThat(text).matches("snt_[A-Za-z0-9_-]{43}");
            assertThat(seen.add(text)).isTrue();
        }
    }

    @Test
    @Rule({"API-2", "INV-5"})
    void are_recognised_by_a_hash_that_does_not_hold_them() {
        var secrets = with(OLD);
        var minted = secrets.mint("snt_");
        var text = minted.secret().reveal();

        assertThat(secrets.hashesOf(text)).containsExactly(minted.hash());
        assertThat(secrets.hashesOf(text + "x")).doesNotContain(minted.hash());
        assertThat(minted.hash().text())
                .matches("[A-Za-z0-9_-]{8}:[A-Za-z0-9_-]{43}")
                .doesNotContain(text.substring(4));
    }

    @Test
    void are_hashed_by_hmac_sha_256_whatever_the_release() {
        assertThat(OLD.hash("snt_example"))
                .isEqualTo(new SecretHash(OLD.id() + ":EiU_jSjXO1JroFNQc4pAoYe_OmF__h5C3x32c8oqkKY"));
    }

    @Test
    void made_with_the_old_key_are_recognised_after_the_key_was_changed() {
        var before = with(OLD).mint("snt_");
        var text = before.secret().reveal();

        assertThat(with(NEW, OLD).hashesOf(text)).hasSize(2).contains(before.hash());
        assertThat(with(NEW).hashesOf(text)).doesNotContain(before.hash());
    }

    @Test
    void are_made_with_the_newest_key() {
        var minted = with(NEW, OLD).mint("snt_");

        assertThat(NEW.made(minted.hash())).isTrue();
        assertThat(OLD.made(minted.hash())).isFalse();
    }

    @Test
    void need_a_key() {
        assertThatThrownBy(SecretsWithKeys::with).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void and_keys_print_nothing_of_themselves() {
        MintedSecret minted = with(OLD).mint("snt_");

        assertThat(minted.toString()).doesNotContain("snt_").doesNotContain(":");
        assertThat(OLD.toString()).isEqualTo("HashKey[" + OLD.id() + "]");
    }

    private static HmacSecrets with(HashKey... keys) {
        return new HmacSecrets(List.of(keys), new SecureRandom());
    }
}

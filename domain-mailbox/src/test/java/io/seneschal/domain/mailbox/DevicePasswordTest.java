package io.seneschal.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DEV-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DevicePasswordTest {

    static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    final RandomGenerator dice = new Random(42);
    final String password = DevicePassword.generate(dice);

    @Test
    void it_has_a_prefix_and_no_spaces_and_nothing_that_looks_alike() {
        assertThat(password).matches("snd(-[" + ALPHABET + "]{7}){4}");
        assertThat(ALPHABET).doesNotContain("0", "1", "i", "l", "o");
    }

    @Test
    void twenty_six_random_characters_of_thirty_one_are_more_than_128_bits() {
        var bits = 26 * Math.log(ALPHABET.length()) / Math.log(2);

        assertThat(bits).isGreaterThan(128);
    }

    @Test
    void every_random_character_is_the_dice_s() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            seen.add(DevicePassword.generate(dice));
        }

        assertThat(seen).hasSize(1000);
        for (var place = 0; place < 26; place++) {
            var at = place;
            assertThat(seen.stream().map(it -> bare(it).charAt(at)).distinct())
                    .as("character %d", place)
                    .hasSize(ALPHABET.length());
        }
    }

    @Test
    void it_is_read_however_somebody_types_it() {
        assertThat(DevicePassword.read(password)).contains(password);
        assertThat(DevicePassword.read(" " + password.toUpperCase(Locale.ROOT) + "\n"))
                .contains(password);
        assertThat(DevicePassword.read(password.replace("-", ""))).contains(password);
    }

    @Test
    void one_wrong_character_betrays_itself() {
        var bare = bare(password);
        for (var place = 0; place < bare.length(); place++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != bare.charAt(place)) {
                    var slip = new StringBuilder(bare);
                    slip.setCharAt(place, other);
                    assertThat(DevicePassword.read("snd" + slip)).isEmpty();
                }
            }
        }
    }

    @Test
    void two_characters_that_changed_places_betray_themselves() {
        var bare = bare(password);
        for (var one = 0; one < bare.length(); one++) {
            for (var two = one + 1; two < bare.length(); two++) {
                if (bare.charAt(one) != bare.charAt(two)) {
                    var slip = new StringBuilder(bare);
                    slip.setCharAt(one, bare.charAt(two));
                    slip.setCharAt(two, bare.charAt(one));
                    assertThat(DevicePassword.read("snd" + slip)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snd-",
                "secret",
                "snd-0000000-1111111-lllllll-ooooooo",
                "snt_abc",
                "snd-2222222-2222222-2222222"
            })
    void anything_else_is_none(String typed) {
        assertThat(DevicePassword.read(typed)).isEmpty();
    }

    private static String bare(String password) {
        return password.substring("snd-".length()).replace("-", "");
    }
}

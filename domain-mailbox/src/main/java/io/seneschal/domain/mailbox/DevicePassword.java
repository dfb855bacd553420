package io.seneschal.domain.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The form of device passwords (DEV-3): {@code snd-} and four groups of seven characters, such as
 * {@code snd-k7wmq2x-p4hzt9a-c8vdr3n-f6ybj5e}.
 *
 * <p>26 characters are random: letters and digits without those that look alike (i, l, o, 0, 1), 31 of them, which makes
 * more than 128 bits. The last two tell a slip of the finger from a wrong password without looking anything up: as 31 is
 * prime, they always betray one or two wrong characters, and two that changed places. Case, hyphens and surrounding
 * spaces don't matter when somebody types it.
 */
public final class DevicePassword {

    /** By this a leaked password is recognised, by people and by scanners. */
    public static final String PREFIX = "snd-";

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int RANDOM = 26;
    private static final int LENGTH = RANDOM + 2;
    private static final int GROUP = 7;
    private static final String BARE_PREFIX = "snd";

    private DevicePassword() {}

    /** @param dice a secure source */
    public static String generate(RandomGenerator dice) {
        var digits = new int[LENGTH];
        for (var i = 0; i < RANDOM; i++) {
            digits[i] = dice.nextInt(ALPHABET.length());
        }
        return PREFIX + grouped(withChecks(digits));
    }

    /**
     * @param typed as somebody typed it
     * @return the spelling under which it may be known; empty if it is no device password, or was mistyped
     */
    public static Optional<String> read(String typed) {
        var bare = typed.strip().replace("-", "").toLowerCase(Locale.ROOT);
        if (bare.length() != BARE_PREFIX.length() + LENGTH || !bare.startsWith(BARE_PREFIX)) {
            return Optional.empty();
        }
        var digits = new int[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            digits[i] = ALPHABET.indexOf(bare.charAt(BARE_PREFIX.length() + i));
            if (digits[i] < 0) {
                return Optional.empty();
            }
        }
        return checks(digits) ? Optional.of(PREFIX + grouped(digits)) : Optional.empty();
    }

    /** Both sums must vanish: of all digits, and of all digits times their place. */
    private static boolean checks(int[] digits) {
        return sum(digits, false) == 0 && sum(digits, true) == 0;
    }

    /** Solves the two equations for the last two digits. */
    private static int[] withChecks(int[] digits) {
        var size = ALPHABET.length();
        var plain = sum(digits, false);
        var placed = sum(digits, true);
        // a + b = -plain and (n-1)a + nb = -placed, hence a = placed - n * plain
        digits[RANDOM] = Math.floorMod(placed - LENGTH * plain, size);
        digits[RANDOM + 1] = Math.floorMod(-plain - digits[RANDOM], size);
        return digits;
    }

    private static int sum(int[] digits, boolean timesPlace) {
        var sum = 0;
        for (var i = 0; i < LENGTH; i++) {
            sum += digits[i] * (timesPlace ? i + 1 : 1);
        }
        return sum % ALPHABET.length();
    }

    private static String grouped(int[] digits) {
        var text = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(digits[i]));
        }
        return text.toString();
    }
}

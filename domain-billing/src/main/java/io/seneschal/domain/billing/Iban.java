package io.seneschal.domain.billing;

import io.seneschal.domain.billing.TransferRefusal.UnusableIban;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a bank account (ISO 13616), without spaces: {@code CH5204835012345671000}.
 *
 * @param text two letters of the country, two check digits, and up to 30 letters and digits
 */
public record Iban(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final int CHECK = 97;
    private static final int TEN = 10;
    private static final int FIRST_QR_BANK = 30000;
    private static final int LAST_QR_BANK = 31999;
    private static final int SWISS_LENGTH = 21;

    /** @throws UnusableIban if its shape is another, or its check digits don't fit */
    public Iban {
        text = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()
                || remainder(text) != 1
                || (isSwiss(text) && text.length() != SWISS_LENGTH)) {
            throw new UnusableIban(text);
        }
    }

    /** Whether it is of Switzerland or Liechtenstein, whose accounts a QR-bill can be paid to. */
    public boolean isSwiss() {
        return isSwiss(text);
    }

    /** Whether it is a QR-IBAN: its bank has a number from 30000 to 31999, and it takes QR references only. */
    public boolean isQrIban() {
        if (!isSwiss()) {
            return false;
        }
        var bank = text.substring(4, 9);
        return bank.chars().allMatch(Character::isDigit)
                && Integer.parseInt(bank) >= FIRST_QR_BANK
                && Integer.parseInt(bank) <= LAST_QR_BANK;
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What is left of letters and digits, the first four moved to the end, when divided by 97 (ISO 7064). */
    static int remainder(String text) {
        var remainder = 0;
        for (var character : (text.substring(4) + text.substring(0, 4)).toCharArray()) {
            var digit = Character.digit(character, Character.MAX_RADIX);
            remainder = (remainder * (digit < TEN ? TEN : TEN * TEN) + digit) % CHECK;
        }
        return remainder;
    }

    private static boolean isSwiss(String text) {
        return text.startsWith("CH") || text.startsWith("LI");
    }

    @Override
    public String toString() {
        return text;
    }
}

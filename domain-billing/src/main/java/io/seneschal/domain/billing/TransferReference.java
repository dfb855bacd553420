package io.seneschal.domain.billing;

import io.seneschal.domain.billing.TransferRefusal.UnusableReference;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a customer's bank passes on with a transfer, and by which it is recognised (PAY-4): a QR reference of 27 digits for
 * a QR-IBAN, an ISO 11649 creditor reference for any other account. Both carry check digits, so that a slip of the pen is
 * noticed before money goes astray.
 *
 * @param text without spaces: {@code 210000000003139471430009017}, {@code RF18539007547034}
 */
public record TransferReference(String text) {

    private static final Pattern QR = Pattern.compile("\\d{27}");
    private static final Pattern CREDITOR = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final int QR_DIGITS = 26;
    private static final int CREDITOR_DIGITS = 21;
    private static final int CHECK = 98;

    /** What the larger of the two halves of an id can have. */
    private static final int HALF = 20;

    /** The table of the recursive modulo 10, by which the last digit of a QR reference is found. */
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    /** @throws UnusableReference if it is of neither kind, or its check digits don't fit */
    public TransferReference {
        if (!isRight(text)) {
            throw new UnusableReference(text);
        }
    }

    /** A new one for the account, made of an id that nothing else has. */
    public static TransferReference of(UUID id, Iban account) {
        return account.isQrIban() ? qr(digits(id, QR_DIGITS)) : creditor(digits(id, CREDITOR_DIGITS));
    }

    /** As somebody typed it or a bank wrote it, with or without spaces; empty if it is none. */
    public static Optional<TransferReference> read(String text) {
        var tidied = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isRight(tidied) ? Optional.of(new TransferReference(tidied)) : Optional.empty();
    }

    public boolean isQr() {
        return QR.matcher(text).matches();
    }

    /** As people read it: a QR reference in groups of five from the right, the other in groups of four from the left. */
    public String grouped() {
        return isQr() ? text.replaceAll("(.)(?=(.{5})+$)", "$1 ") : text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static TransferReference qr(String digits) {
        return new TransferReference(digits + checkDigit(digits));
    }

    private static TransferReference creditor(String digits) {
        var check = CHECK - Iban.remainder("RF00" + digits);
        return new TransferReference("RF" + (check < 10 ? "0" : "") + check + digits);
    }

    private static boolean isRight(String text) {
        return QR.matcher(text).matches()
                ? checkDigit(text.substring(0, QR_DIGITS)) == text.charAt(QR_DIGITS) - '0'
                : CREDITOR.matcher(text).matches() && Iban.remainder(text) == 1;
    }

    private static int checkDigit(String digits) {
        var carry = 0;
        for (var i = 0; i < digits.length(); i++) {
            carry = CARRY[(carry + digits.charAt(i) - '0') % CARRY.length];
        }
        return (CARRY.length - carry) % CARRY.length;
    }

    /** So many digits of an id: the last ones, in which one id differs most from the next. */
    private static String digits(UUID id, int wanted) {
        var all = padded(id.getMostSignificantBits()) + padded(id.getLeastSignificantBits());
        return all.substring(all.length() - wanted);
    }

    private static String padded(long bits) {
        var digits = Long.toUnsignedString(bits);
        return "0".repeat(HALF - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return text;
    }
}

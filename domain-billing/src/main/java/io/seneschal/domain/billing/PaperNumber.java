package io.seneschal.domain.billing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an invoice or a credit note, without gaps in each series, organisation and year (PAY-9):
 * {@code 2026-00001}, {@code CN-2026-00001}.
 *
 * @param year of the day on which it was issued, in the organisation's billing zone
 * @param sequence from 1
 */
public record PaperNumber(PaperSeries series, int year, int sequence) {

    private static final Pattern WRITTEN = Pattern.compile("((?:CN-)?)([1-9]\\d{3})-(\\d{5,9})");

    public PaperNumber {
        if (sequence < 1) {
            throw new IllegalArgumentException("Numbers begin with 1, not " + sequence);
        }
    }

    /** As it is written; empty if it is no number of that series. */
    public static Optional<PaperNumber> read(PaperSeries series, String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches() || !written.group(1).equals(series.prefix())) {
            return Optional.empty();
        }
        var sequence = Integer.parseInt(written.group(3));
        return sequence < 1
                ? Optional.empty()
                : Optional.of(new PaperNumber(series, Integer.parseInt(written.group(2)), sequence));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%d-%05d", series.prefix(), year, sequence);
    }
}

package io.seneschal.rest.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Days and instants as RFC 3339 writes them. Its years have four digits: later ones no answer could show, nor every database keep. */
final class Rfc3339 {

    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Rfc3339() {}

    /** @throws DateTimeException if it is none */
    static Instant instant(String text) {
        var instant = Instant.parse(withYear(text));
        if (!instant.isBefore(END)) {
            throw new DateTimeException("beyond the last year");
        }
        return instant;
    }

    /** @throws DateTimeException if it is none */
    static LocalDate day(String text) {
        return LocalDate.parse(withYear(text));
    }

    private static String withYear(String text) {
        if (!YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
            throw new DateTimeParseException("no year of four digits", text, 0);
        }
        return text;
    }
}

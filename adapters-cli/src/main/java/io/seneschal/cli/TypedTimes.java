package io.seneschal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the instants and days that people type, and says how they are written if they can't be read. */
final class TypedTimes {

    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");

    private TypedTimes() {}

    static CommandLine readBy(CommandLine line) {
        return line.registerConverter(
                        Instant.class, text -> read(text, Instant::parse, "an instant such as 2026-03-01T12:00:00Z"))
                .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "a day such as 2026-03-01"));
    }

    private static <T> T read(String text, Function<String, T> reading, String expected) {
        try {
            if (YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
                return reading.apply(text);
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like every year that no database keeps
        }
        throw new TypeConversionException("'" + text + "' is not " + expected);
    }
}

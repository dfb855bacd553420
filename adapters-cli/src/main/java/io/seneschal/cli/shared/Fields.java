package io.seneschal.cli.shared;

import io.seneschal.domain.shared.Coded;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown of a thing: names as in REST, and plain values. */
public final class Fields {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Fields() {}

    /** Fields in the given order: name, value, name, value … */
    public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), plain(namesAndValues[i + 1]));
        }
        return fields;
    }

    /** The field behind a path such as {@code contact.billing}. */
    static @Nullable Object at(Map<?, ?> fields, String path) {
        if (fields.containsKey(path)) {
            return fields.get(path);
        }
        var dot = path.indexOf('.');
        return dot > 0 && fields.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Instant instant -> MILLISECONDS.format(instant);
            case Coded word -> word.code();
            case Collection<?> many -> many.stream().map(Fields::plain).toList();
            case Map<?, ?> inner -> inner;
            default -> value.toString();
        };
    }
}

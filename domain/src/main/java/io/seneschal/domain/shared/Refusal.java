package io.seneschal.domain.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A "no", said precisely (AUT-2): its kind, a stable code, the facts it rests on, and what would help.
 *
 * <p>One sealed family per concept holds all of that concept's refusals. It carries no stack trace, because it is an
 * answer and not a defect. Sentences in the reader's language are made from code and facts elsewhere.
 */
public abstract class Refusal extends RuntimeException {

    /** How a caller may react. Doors map it once: REST to a status, the command line to an exit code. */
    public enum Kind {
        /** What was said can't be understood or accepted, whatever the state of things. */
        INVALID,
        /** Nobody knows who is asking. */
        UNAUTHENTICATED,
        /** Known to the asker, but not theirs to do. */
        FORBIDDEN,
        /** Not there, or not there for the asker. */
        UNKNOWN,
        /** A rule or the present state says no. */
        CONFLICT,
        /** It was possible once, and no longer is. */
        EXPIRED,
        /** The caller decided on a state that has moved since. */
        STALE,
        /** Too often; later it will do. */
        THROTTLED
    }

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final Kind kind;
    private final String code;
    private final Map<String, Object> because;
    private final List<String> remedies;

    /**
     * @param code {@code concept.rule-in-kebab-case}; never changes
     * @param because names and facts, made by {@link #facts}
     * @param remedies stable codes of what would help, the best first
     */
    protected Refusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(code + " " + because, null, false, false);
        this.kind = kind;
        this.code = code;
        this.because = because;
        this.remedies = List.of(remedies);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** The facts, in the order they were stated: texts, numbers, truth values, and lists of them. */
    public final Map<String, Object> because() {
        return because;
    }

    public final List<String> remedies() {
        return remedies;
    }

    /** Facts in the given order: name, value, name, value … Ids, instants and the like become their text. */
    protected static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], plain(namesAndValues[i + 1]));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case Instant instant -> MILLISECONDS.format(instant);
            case Collection<?> many -> many.stream().map(Refusal::plain).toList();
            case Map<?, ?> map -> Collections.unmodifiableMap(new LinkedHashMap<>(map));
            default -> value.toString();
        };
    }
}

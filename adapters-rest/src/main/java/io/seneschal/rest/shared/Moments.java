package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants on pages: as people of a language write them, in UTC, and exactly for programs that know the reader's zone. */
final class Moments {

    private static final Pattern STATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    private Moments() {}

    /** The facts of a sentence, with instants as people read them. */
    static Map<String, Object> readable(Map<String, Object> facts, Language language) {
        var readable = new LinkedHashMap<String, Object>();
        facts.forEach((name, fact) -> readable.put(
                name, moment(fact).<Object>map(at -> text(at, language)).orElse(fact)));
        return readable;
    }

    /**
     * @param sentence made of {@link #readable} facts
     * @return the same with the instants marked as such
     */
    static String marked(String sentence, Map<String, Object> facts, Language language) {
        var marked = sentence;
        for (var fact : facts.values()) {
            var moment = moment(fact);
            if (moment.isPresent()) {
                var text = text(moment.get(), language);
                marked = marked.replace(text, "<time datetime=\"%s\">%s</time>".formatted(moment.get(), text));
            }
        }
        return marked;
    }

    /** Refusals state instants as texts. */
    private static Optional<Instant> moment(Object fact) {
        return switch (fact) {
            case Instant at -> Optional.of(at);
            case String text when STATED.matcher(text).matches() -> Optional.of(Instant.parse(text));
            default -> Optional.empty();
        };
    }

    private static String text(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language.tag()))
                        .format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}

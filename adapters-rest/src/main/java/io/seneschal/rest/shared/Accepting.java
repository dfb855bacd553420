package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Language;
import java.util.Locale;
import java.util.Optional;

/** What a client would like to get: {@code Accept} and {@code Accept-Language} (RFC 9110). */
public final class Accepting {

    private Accepting() {}

    /** The best of our languages; English if none is wished, or none of ours. */
    public static Language language(String acceptLanguage) {
        if (acceptLanguage.isBlank()) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range ->
                            range.getRange().equals("*") ? Optional.of(Language.EN) : Language.ofTag(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException garbled) {
            return Language.EN;
        }
    }

    /** Whether JSON will do. */
    static boolean json(String accept) {
        return accept.isBlank()
                || weight(accept, "application", "json") > 0
                || weight(accept, "application", "problem+json") > 0;
    }

    /** Whether lines of JSON will do. */
    static boolean linesOfJson(String accept) {
        return weight(accept, "application", "x-ndjson") > 0;
    }

    /** Whether YAML will do. */
    static boolean yaml(String accept) {
        return weight(accept, "application", "yaml") > 0;
    }

    /** Whether a page for people is wished rather than data, as browsers wish. */
    public static boolean htmlRatherThanJson(String accept) {
        return !accept.isBlank() && weight(accept, "text", "html") > weight(accept, "application", "json");
    }

    /** How much a type is wished, from 0 to 1: the closest range that fits it says it. */
    private static double weight(String accept, String type, String subtype) {
        var closest = 0;
        var weight = 0.0;
        for (var element : accept.split(",", -1)) {
            var parts = element.split(";", -1);
            var range = parts[0].strip().toLowerCase(Locale.ROOT);
            var closeness = closeness(range, type, subtype);
            if (closeness > closest) {
                closest = closeness;
                weight = quality(parts);
            }
        }
        return weight;
    }

    private static int closeness(String range, String type, String subtype) {
        if (range.equals(type + "/" + subtype)) {
            return 3;
        }
        if (range.equals(type + "/*")) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static double quality(String[] parts) {
        for (var index = 1; index < parts.length; index++) {
            var parameter = parts[index].strip();
            if (parameter.matches("[qQ]=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}

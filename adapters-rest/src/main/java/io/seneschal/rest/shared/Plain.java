package io.seneschal.rest.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people sent, made fit to be sent back: neither endless nor broken. */
final class Plain {

    private static final int LONGEST = 200;

    private Plain() {}

    /** Whether it is text throughout: no NUL, and no half of a character, which no store and no encoding can hold. */
    static boolean isText(String text) {
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The facts of a refusal with no text longer than a sentence can bear. */
    static Map<String, Object> shortened(Map<String, Object> facts) {
        var shortened = new LinkedHashMap<String, Object>();
        facts.forEach((name, value) -> shortened.put(name, fact(value)));
        return shortened;
    }

    private static Object fact(Object value) {
        return switch (value) {
            case String text -> shortened(text);
            case Collection<?> many ->
                many.stream().limit(LONGEST).map(Plain::fact).toList();
            default -> value;
        };
    }
}

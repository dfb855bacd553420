package io.seneschal.rest.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Helidon's names of the headers that we read and write: always the same few, and made from a text only once. */
final class Names {

    private static final Map<String, HeaderName> BY_TEXT = new ConcurrentHashMap<>();

    private Names() {}

    /** @param text a name that stands in our sources, and never one that came from outside */
    static HeaderName of(String text) {
        var known = BY_TEXT.get(text);
        return known == null ? BY_TEXT.computeIfAbsent(text, HeaderNames::create) : known;
    }
}

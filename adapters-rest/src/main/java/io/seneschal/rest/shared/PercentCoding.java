package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths and queries, decoded strictly: what two programs could read in two ways is refused. */
public final class PercentCoding {

    private PercentCoding() {}

    /**
     * The segments of a path.
     *
     * @throws Rejection if a segment is wrongly encoded, or could be mistaken for more than a name
     */
    public static List<String> segments(String path) {
        if (!path.startsWith("/")) {
            throw Rejection.of(Reason.UNREADABLE_PATH);
        }
        var segments = new ArrayList<String>();
        for (var start = 1; start <= path.length(); ) {
            var slash = path.indexOf('/', start);
            var end = slash < 0 ? path.length() : slash;
            segments.add(requireName(decoded(path.substring(start, end))));
            start = end + 1;
        }
        return segments;
    }

    /**
     * The parameters of a query.
     *
     * @throws Rejection if one is wrongly encoded, is there twice, or is not among the allowed
     */
    public static Map<String, String> parameters(@Nullable String query, Set<String> allowed) {
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        var parameters = new LinkedHashMap<String, String>();
        var problems = new ArrayList<FieldProblem>();
        for (var pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var name = decoded((equals < 0 ? pair : pair.substring(0, equals)).replace('+', ' '));
            var value = decoded((equals < 0 ? "" : pair.substring(equals + 1)).replace('+', ' '));
            var pointer = "/" + Json.escaped(Plain.shortened(name));
            if (!allowed.contains(name)) {
                problems.add(FieldProblem.of(pointer, Flaw.UNKNOWN_PARAMETER));
            } else if (parameters.putIfAbsent(name, value) != null) {
                problems.add(FieldProblem.of(pointer, Flaw.REPEATED_PARAMETER));
            }
        }
        if (!problems.isEmpty()) {
            throw Rejection.invalid(problems);
        }
        return parameters;
    }

    /** What percent signs in a header stand for; empty if it is wrongly encoded. */
    public static Optional<String> text(String encoded) {
        try {
            return Optional.of(decoded(encoded));
        } catch (Rejection unreadable) {
            return Optional.empty();
        }
    }

    /** A text as a value in a header (RFC 8187), without what stands before it. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String requireName(String segment) {
        var dubious = segment.equals(".") || segment.equals("..");
        for (var index = 0; index < segment.length() && !dubious; index++) {
            var c = segment.charAt(index);
            dubious = c < 0x20 || c == 0x7f || c == '/' || c == '\\';
        }
        if (dubious) {
            throw Rejection.of(Reason.UNREADABLE_PATH);
        }
        return segment;
    }

    private static String decoded(String text) {
        if (isPlain(text)) {
            return text;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == '%') {
                bytes.write(octet(text, index));
                index += 2;
            } else if (character < 0x80) {
                bytes.write(character);
            } else {
                throw Rejection.of(Reason.UNREADABLE_PATH);
            }
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Rejection.of(Reason.UNREADABLE_PATH);
        }
    }

    /** Whether it says what it says. */
    private static boolean isPlain(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == '%' || character >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            throw Rejection.of(Reason.UNREADABLE_PATH);
        }
        var high = Character.digit(text.charAt(percent + 1), 16);
        var low = Character.digit(text.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            throw Rejection.of(Reason.UNREADABLE_PATH);
        }
        return high << 4 | low;
    }
}

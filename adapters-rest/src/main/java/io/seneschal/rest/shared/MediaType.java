package io.seneschal.rest.shared;

import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Route.Content;
import java.util.regex.Pattern;

/** What bodies say they are. */
final class MediaType {

    private static final String UTF_8_OR_UNSAID = "\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?";
    private static final Pattern JSON = Pattern.compile("application/json" + UTF_8_OR_UNSAID, Pattern.CASE_INSENSITIVE);
    private static final Pattern CSV = Pattern.compile(
            "text/csv\\s*(;\\s*header\\s*=\\s*present\\s*)?" + UTF_8_OR_UNSAID, Pattern.CASE_INSENSITIVE);

    private static final Pattern YAML =
            Pattern.compile("application/(yaml|json)" + UTF_8_OR_UNSAID, Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private MediaType() {}

    /** @throws Rejection if the body is of another kind than is taken here */
    static void require(Content content, String contentType) {
        if (!pattern(content).matcher(contentType.strip()).matches()) {
            throw Rejection.of(Reason.UNSUPPORTED_MEDIA_TYPE, "expected", name(content));
        }
    }

    private static Pattern pattern(Content content) {
        return switch (content) {
            case CSV -> CSV;
            case YAML -> YAML;
            case FILE -> ANY;
            case JSON, NOTHING -> JSON;
        };
    }

    private static String name(Content content) {
        return switch (content) {
            case CSV -> "text/csv";
            case YAML -> "application/yaml";
            case FILE -> "*/*";
            case JSON, NOTHING -> "application/json";
        };
    }
}

package io.seneschal.rest.shared;

import java.util.List;
import java.util.Map;

/**
 * Every "no" that is this door's own: about the shape of a request, never about what it asks for.
 *
 * <p>It carries no stack trace, because it is an answer and not a defect.
 */
public final class Rejection extends RuntimeException {

    private final Reason reason;
    private final Map<String, Object> because;
    private final List<FieldProblem> errors;
    private final Map<String, String> headers;

    private Rejection(
            Reason reason, Map<String, Object> because, List<FieldProblem> errors, Map<String, String> headers) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.because = because;
        this.errors = List.copyOf(errors);
        this.headers = headers;
    }

    /** All that this door refuses by itself, with the status it answers. */
    public enum Reason {
        MALFORMED("request.malformed", 400, "correct-the-request"),
        UNREADABLE_PATH("route.unreadable", 400, "correct-the-request"),
        UNKNOWN_ROUTE("route.unknown", 404, "read-the-documentation"),
        UNKNOWN_VERSION("version.unknown", 404, "read-the-documentation"),
        UNKNOWN_PAGE("page.unknown", 404, "read-the-documentation"),
        METHOD_NOT_ALLOWED("method.not-allowed", 405, "read-the-documentation"),
        NOT_ACCEPTABLE("request.not-acceptable", 406, "accept-json"),
        ALREADY_ANSWERED("request.already-answered", 409, "use-a-new-key"),
        TOO_LARGE("request.too-large", 413, "send-less"),
        PATH_TOO_LONG("route.too-long", 414, "send-less"),
        UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", 415, "read-the-documentation"),
        INVALID("request.invalid", 422, "correct-the-fields"),
        KEY_UNUSABLE("request.key-unusable", 422, "use-a-new-key"),
        KEY_REUSED("request.key-reused", 422, "use-a-new-key"),
        DEFECT("server.defect", 500, "tell-the-operator"),
        BUSY("server.busy", 503, "try-again-later"),
        TOO_SLOW("server.too-slow", 503, "try-again-later"),
        NOT_READY("server.not-ready", 503, "try-again-later");

        private final String code;
        private final int status;
        private final String remedy;

        Reason(String code, int status, String remedy) {
            this.code = code;
            this.status = status;
            this.remedy = remedy;
        }

        /** Stable, like the codes of the domain. */
        public String code() {
            return code;
        }

        public int status() {
            return status;
        }

        /** The stable code of what would help. */
        public String remedy() {
            return remedy;
        }
    }

    public static Rejection of(Reason reason) {
        return new Rejection(reason, Map.of(), List.of(), headersOf(reason));
    }

    public static Rejection of(Reason reason, String fact, Object value) {
        return new Rejection(reason, Map.of(fact, value), List.of(), headersOf(reason));
    }

    /** @param errors everything that is wrong, not only the first thing */
    public static Rejection invalid(List<FieldProblem> errors) {
        return new Rejection(Reason.INVALID, Map.of(), errors, Map.of());
    }

    public static Rejection methodNotAllowed(String allowed) {
        return new Rejection(
                Reason.METHOD_NOT_ALLOWED, Map.of("allowed", allowed), List.of(), Map.of("Allow", allowed));
    }

    private static Map<String, String> headersOf(Reason reason) {
        return reason.status() == 503 ? Map.of("Retry-After", "5") : Map.of();
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> because() {
        return because;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Headers that belong to this "no". */
    public Map<String, String> headers() {
        return headers;
    }
}

package io.seneschal.rest.shared;

import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Route.Content;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came off the wire, of whatever server.
 *
 * @param path as it was sent, percent signs and all
 * @param query as it was sent; {@code null} when there is none
 * @param headers all values of a header, by name
 * @param peer the other end of the connection, perhaps a proxy
 * @param secure whether the connection is encrypted
 * @param body {@code null} if it is larger than may be
 * @param file a body that was put aside, for a route that takes files; {@code null} if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record Incoming(
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> headers,
        InetAddress peer,
        boolean secure,
        byte @Nullable [] body,
        @Nullable Spool file)
        implements Said {

    /** Lets go of what was put aside, when it is answered. */
    public void forget() {
        if (file != null) {
            file.close();
        }
    }

    @Override
    public Optional<String> header(String name) {
        var values = headers.apply(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    @Override
    public byte[] bytes() {
        return body == null ? new byte[0] : body;
    }

    /** A header that is a list, which may also be spread over several lines. */
    public String list(String name) {
        var values = headers.apply(name);
        return values.isEmpty() ? "" : String.join(",", values);
    }

    /** @throws Rejection if it is too large, of another kind than the route takes, or wishes an answer that the route can't give */
    public void requireFits(Route route) {
        requireAcceptable(route);
        if (body == null) {
            throw Rejection.of(Reason.TOO_LARGE);
        }
        var hasBody = body.length > 0;
        if (route.content() != Content.NOTHING
                && (hasBody || header("Content-Type").isPresent())) {
            MediaType.require(route.content(), header("Content-Type").orElse(""));
        }
        if (route.content() == Content.NOTHING && hasBody && !route.method().equals("GET")) {
            MediaType.require(Content.JSON, header("Content-Type").orElse(""));
            Json.read(body, Shape.object(nothing -> () -> route));
        }
    }

    private void requireAcceptable(Route route) {
        var accept = list("Accept");
        var fits = !route.versioned()
                || Accepting.json(accept)
                || route.answer() == Answer.FILE
                || (route.answer() == Answer.LINES_OF_JSON && Accepting.linesOfJson(accept))
                || (route.answer() == Answer.YAML && Accepting.yaml(accept))
                || (route.forPeople() && Accepting.htmlRatherThanJson(accept));
        if (!fits) {
            throw Rejection.of(Reason.NOT_ACCEPTABLE);
        }
    }
}

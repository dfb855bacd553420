package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer, of whatever server.
 *
 * @param body {@code null} when there is none
 * @param secret whether it holds what is shown only now
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Response(int status, List<Header> headers, byte @Nullable [] body, boolean secret) {

    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String HTML = "text/html; charset=utf-8";

    public record Header(String name, String value) {}

    public Response {
        headers = List.copyOf(headers);
    }

    public static Response ok(Object view) {
        return of(200, JSON, Json.write(view));
    }

    /** @param location where the new thing is, in the newest version of this API */
    public static Response created(String location, Object view) {
        return of(201, JSON, Json.write(view)).with("Location", location);
    }

    public static Response done() {
        return new Response(204, List.of(), null, false);
    }

    public static Response of(int status, String type, byte[] body) {
        return new Response(status, List.of(new Header("Content-Type", type)), body, false);
    }

    public static Response page(String html) {
        return of(200, HTML, html.getBytes(UTF_8));
    }

    public Response with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response(status, more, body, secret);
    }

    /** Says which version of the thing this is. */
    public Response ofVersion(long version) {
        return with("ETag", "\"" + version + "\"");
    }

    /** What is shown here is shown never again: nobody on the way may keep it. */
    public Response shownOnce() {
        return new Response(status, headers, body, true).with("Cache-Control", "no-store");
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}

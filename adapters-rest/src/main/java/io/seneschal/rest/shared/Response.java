package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer, of whatever server.
 *
 * @param body {@code null} when there is none
 * @param pieces what follows the body, made piece by piece while it is sent; {@code null} when nothing does
 * @param secret whether it holds what is shown only now
 * @param rest what is still to be done once everything is stored that this tells of, and the answer to give then;
 *     {@code null} when it is done
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Response(
        int status,
        List<Header> headers,
        byte @Nullable [] body,
        @Nullable Iterator<byte[]> pieces,
        boolean secret,
        @Nullable Supplier<Response> rest) {

    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String YAML = "application/yaml";
    public static final String LINES_OF_JSON = "application/x-ndjson";

    /** Copied for each answer, as several threads make answers at once: looking for it takes longer than it does. */
    private static final MessageDigest SHA_256 = sha256();

    /** Enough for two looks of one version of one thing never to be mistaken for each other. */
    private static final int OCTETS_OF_LOOK = 8;

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
        return empty(204);
    }

    /** Without a body: what it says stands in its headers. */
    public static Response empty(int status) {
        return new Response(status, List.of(), null, null, false, null);
    }

    public static Response of(int status, String type, byte[] body) {
        return new Response(status, List.of(new Header("Content-Type", type)), body, null, false, null);
    }

    /**
     * Lines of JSON, more than anybody would hold in memory.
     *
     * @param pieces several lines each, asked for only when those before have been sent
     */
    public static Response lines(Iterator<List<String>> pieces) {
        var encoded = new Iterator<byte[]>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public byte[] next() {
                return pieces.next().stream()
                        .map(line -> line + "\n")
                        .collect(joining())
                        .getBytes(UTF_8);
            }
        };
        return new Response(200, List.of(new Header("Content-Type", LINES_OF_JSON)), null, encoded, false, null);
    }

    /**
     * Something to be kept, never to be shown in a browser as if it were this server's own.
     *
     * @param type its media type
     * @param name under which it is to be kept
     * @param pieces asked for only when those before have been sent
     */
    public static Response file(String type, String name, Iterator<byte[]> pieces) {
        return new Response(200, List.of(new Header("Content-Type", type)), null, pieces, false, null)
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + PercentCoding.encoded(name))
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    public static Response page(String html) {
        return page(200, html);
    }

    public static Response page(int status, String html) {
        return of(status, HTML, html.getBytes(UTF_8));
    }

    /**
     * One that is only the beginning, and good for nobody who can wait: what follows may not happen inside a transaction, such
     * as asking for money.
     */
    public Response andThen(Supplier<Response> afterwards) {
        return new Response(status, headers, body, pieces, secret, afterwards);
    }

    /** The answer once everything is done. Not inside a transaction. */
    public Response whole() {
        return rest == null ? this : rest.get();
    }

    public Response with(String name, String value) {
        return with(List.of(new Header(name, value)));
    }

    /** With another value of a header, if it has that. */
    Response map(String name, UnaryOperator<String> value) {
        var mapped = headers.stream()
                .map(it -> it.name().equals(name) ? new Header(name, value.apply(it.value())) : it)
                .toList();
        return new Response(status, mapped, body, pieces, secret, rest);
    }

    public Response with(List<Header> added) {
        var more = new ArrayList<>(headers);
        more.addAll(added);
        return new Response(status, more, body, pieces, secret, rest);
    }

    /**
     * Says which version of the thing this is, and how it looks: some of what is shown changes without the version, such as
     * the name of a member or whether an invitation is still open.
     */
    public Response ofVersion(long version) {
        return with("ETag", "\"" + version + "-" + look() + "\"");
    }

    /** Without the body if the client says that it has exactly this (RFC 9110, 13.1.2). */
    public Response unlessKnown(String ifNoneMatch) {
        var tag = header("ETag");
        if (ifNoneMatch.isBlank() || tag.isEmpty()) {
            return this;
        }
        var known = Set.of("*", tag.get(), "W/" + tag.get());
        return Stream.of(ifNoneMatch.split(",", -1)).map(String::strip).anyMatch(known::contains)
                ? new Response(304, List.of(new Header("ETag", tag.get())), null, null, secret, null)
                : this;
    }

    private String look() {
        try {
            var digest = ((MessageDigest) SHA_256.clone()).digest(body == null ? new byte[0] : body);
            return HexFormat.of().formatHex(digest, 0, OCTETS_OF_LOOK);
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("Every Java copies SHA-256", never);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java knows SHA-256", absent);
        }
    }

    /** What is shown here is shown never again: nobody on the way may keep it. */
    public Response shownOnce() {
        return new Response(status, headers, body, pieces, true, rest).with("Cache-Control", "no-store");
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}

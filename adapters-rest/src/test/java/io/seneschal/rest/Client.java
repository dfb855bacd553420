package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as any program would, and holds every word of both against the published contract. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, String> headers;

    Client(int port) {
        this(port, Map.of());
    }

    private Client(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** An answer, already found to be as announced. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** A text inside, by JSON pointer. */
        String text(String pointer) {
            return json().at(pointer).asString();
        }

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        Answer is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** A refusal with this status and code. */
        Answer refuses(int expected, String code) {
            is(expected);
            assertThat(text("/code")).isEqualTo(code);
            assertThat(json().at("/status").asInt()).isEqualTo(expected);
            assertThat(text("/type")).isEqualTo("/errors/" + code);
            assertThat(header("X-Request-Id")).contains(text("/request_id"));
            return this;
        }

        /** One of the problems with fields. */
        Answer blames(String field, String code) {
            refuses(422, "request.invalid");
            assertThat(json().at("/errors")
                            .valueStream()
                            .map(error -> error.path("field").asString() + " "
                                    + error.path("code").asString()))
                    .contains(field + " " + code);
            return this;
        }
    }

    Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(port, more);
    }

    Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Client withLogin(String login, String password) {
        var both = (login + ":" + password).getBytes(UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    Answer get(String path) {
        return send("GET", path, new byte[0]);
    }

    Answer delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    Answer post(String path) {
        return send("POST", path, new byte[0]);
    }

    Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    Answer csv(String path, String table) {
        return with("Content-Type", "text/csv").send("POST", path, table.getBytes(UTF_8));
    }

    Answer yaml(String method, String path, String text) {
        return with("Content-Type", "application/yaml").send(method, path, text.getBytes(UTF_8));
    }

    /** A body as it stands, whatever it is. */
    Answer raw(String method, String path, byte[] body) {
        return headers.containsKey("Content-Type")
                ? send(method, path, body)
                : with("Content-Type", "application/json").send(method, path, body);
    }

    Answer json(String method, String path, Object body) {
        return with("Content-Type", "application/json; charset=utf-8").send(method, path, JSON.writeValueAsBytes(body));
    }

    Answer send(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return checked(method, path, body, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Answer checked(String method, String path, byte[] body, HttpResponse<byte[]> response) {
        var uri = response.uri();
        var contentType = response.headers().firstValue("Content-Type").orElse("");
        var text = contentType.startsWith("image/") ? "" : new String(response.body(), UTF_8);
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.statusCode()).as(text).isNotEqualTo(500);
        Contract.PUBLISHED.find(method, uri.getRawPath()).ifPresent(operation -> {
            if (response.statusCode() < 300) {
                Contract.PUBLISHED.requireAllowed(
                        operation,
                        headers.getOrDefault("Content-Type", ""),
                        new String(body, UTF_8),
                        Optional.ofNullable(uri.getRawQuery()).orElse(""));
            }
            if (!method.equals("HEAD")) {
                Contract.PUBLISHED.requireAnnounced(
                        operation, response.statusCode(), response.headers().map(), contentType, text);
            }
        });
        var flat = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> flat.put(name, String.join(", ", values)));
        return new Answer(response.statusCode(), flat, text);
    }
}

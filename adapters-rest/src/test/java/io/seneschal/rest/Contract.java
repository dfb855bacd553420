package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.seneschal.rest.shared.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published contract, and whether requests and answers keep it. */
final class Contract {

    static final Contract PUBLISHED = new Contract();

    private static final String ADDRESS = "https://contract.invalid/openapi.json";
    private static final List<String> METHODS = List.of("get", "post", "patch", "put", "delete");

    private final JsonNode document = read();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemas(Map.of(ADDRESS, new JsonMapper().writeValueAsString(document)))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** A method on a path of the contract. */
    record Operation(String method, String template, String pointer) {

        boolean isOfAnOrganisation() {
            return template.startsWith("/organisations/{organisation_id}");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    List<Operation> operations() {
        return document.at("/paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + method)))
                .toList();
    }

    boolean isVersioned(Operation operation) {
        return document.at("/paths/" + escaped(operation.template()) + "/servers")
                .isMissingNode();
    }

    /** The operation of a request, if the contract has it. */
    Optional<Operation> find(String method, String path) {
        var segments = List.of(path.replaceFirst("^/1/", "/")
                .replaceFirst("(?<=.)/$", "")
                .substring(1)
                .split("/", -1));
        return operations().stream()
                .filter(operation -> operation.method().equals(method.equals("HEAD") ? "GET" : method))
                .filter(operation -> fits(operation, segments))
                .min(Comparator.comparingLong(Contract::variables)
                        .thenComparing(Comparator.comparingInt((Operation operation) ->
                                        operation.template().length())
                                .reversed()));
    }

    TreeSet<String> parametersIn(String place, Operation operation) {
        var names = new TreeSet<String>();
        var own = document.at(operation.pointer() + "/parameters");
        var shared = document.at("/paths/" + escaped(operation.template()) + "/parameters");
        for (var parameters : List.of(own, shared)) {
            parameters.forEach(parameter -> {
                var resolved = parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asString().substring(1))
                        : parameter;
                if (resolved.path("in").asString().equals(place)) {
                    names.add(resolved.path("name").asString());
                }
            });
        }
        return names;
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** A request that was accepted must be one that the contract allows. */
    void requireAllowed(Operation operation, String contentType, String body, String query) {
        var given = new TreeSet<String>();
        if (!query.isEmpty()) {
            Arrays.stream(query.split("&", -1))
                    .map(pair -> pair.split("=", 2)[0])
                    .forEach(given::add);
        }
        assertThat(parametersIn("query", operation))
                .as("%s?%s", operation, query)
                .containsAll(given);
        var content = operation.pointer() + "/requestBody/content";
        if (body.isEmpty() || document.at(operation.pointer() + "/requestBody").isMissingNode()) {
            assertThat(document.at(operation.pointer() + "/requestBody/required")
                            .asBoolean(false))
                    .as("%s without body", operation)
                    .isFalse();
            return;
        }
        var type = contentType.split(";", 2)[0];
        assertThat(document.at(content).has(type) || document.at(content).has("*/*"))
                .as("%s takes %s", operation, type)
                .isTrue();
        if (type.endsWith("json")) {
            requireValid(content + "/" + escaped(type) + "/schema", body, "request of " + operation);
        }
    }

    /** Every answer must be one that the contract announces. */
    void requireAnnounced(
            Operation operation, int status, Map<String, List<String>> headers, String contentType, String body) {
        var response = resolve(operation.pointer() + "/responses/" + status)
                .or(() -> status >= 400 ? resolve(operation.pointer() + "/responses/default") : Optional.empty())
                .orElseThrow(() -> new AssertionError("%s never answers %d: %s".formatted(operation, status, body)));
        document.at(response + "/headers").properties().forEach(header -> {
            if (document.at(resolve(response + "/headers/" + header.getKey()).orElseThrow() + "/required")
                    .asBoolean(false)) {
                assertThat(headers.keySet())
                        .as("headers of %s", operation)
                        .anyMatch(name -> name.equalsIgnoreCase(header.getKey()));
            }
        });
        var content = document.at(response + "/content");
        if (content.isMissingNode()) {
            assertThat(body).as("body of %s", operation).isEmpty();
            return;
        }
        var type = contentType.split(";", 2)[0];
        assertThat(content.has(type))
                .as("%s answers %d as %s", operation, status, type)
                .isTrue();
        if (type.endsWith("json") && !type.equals(Response.LINES_OF_JSON)) {
            requireValid(response + "/content/" + escaped(type) + "/schema", body, "answer of " + operation);
        }
    }

    void requireValid(String pointer, String json, String what) {
        var resolved = document.at(pointer).has("$ref")
                ? document.at(pointer).path("$ref").asString().substring(1)
                : pointer;
        var errors = schemas.computeIfAbsent(resolved, this::schema).validate(json, InputFormat.JSON);
        assertThat(errors).as("%s: %s", what, json).isEmpty();
    }

    private Schema schema(String pointer) {
        var fragment = pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
        return registry.getSchema(SchemaLocation.of(ADDRESS + "#" + fragment));
    }

    private Optional<String> resolve(String pointer) {
        var node = document.at(pointer);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(node.has("$ref") ? node.path("$ref").asString().substring(1) : pointer);
    }

    private static boolean fits(Operation operation, List<String> segments) {
        var template = List.of(operation.template().substring(1).split("/", -1));
        if (template.size() != segments.size()) {
            return false;
        }
        for (var index = 0; index < template.size(); index++) {
            var expected = template.get(index);
            var ending = expected.substring(expected.indexOf('}') + 1);
            if (expected.startsWith("{")
                    ? !segments.get(index).endsWith(ending)
                    : !expected.equals(segments.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static long variables(Operation operation) {
        return operation
                .template()
                .chars()
                .filter(character -> character == '{')
                .count();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode read() {
        try (var stream = RestServer.class.getResourceAsStream("openapi.yaml")) {
            return new YAMLMapper().readTree(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Rejection.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as this door reads and writes it. */
public final class Json {

    /** How deep lists and objects may lie in each other; what the API takes needs a tenth of it. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()))
            .build();

    private Json() {}

    /**
     * Text in UTF-8. Going through a string keeps broken characters from breaking an answer: what can't be encoded becomes
     * a question mark.
     */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(UTF_8);
    }

    /**
     * Reads a document into a shape.
     *
     * @throws Rejection {@code request.malformed} if it is no JSON in UTF-8, {@code request.invalid} if it is another
     *     shape, with everything that is wrong
     */
    static <T> T read(byte[] document, Shape<T> shape) {
        var problems = new ArrayList<FieldProblem>();
        var root = parse(document, problems);
        return check(root, shape, problems);
    }

    /** The same for parameters, each a text. */
    static <T> T read(Map<String, String> parameters, Shape<T> shape) {
        var object = JsonNodeFactory.instance.objectNode();
        parameters.forEach(object::put);
        return check(object, shape, new ArrayList<>());
    }

    /** A name as part of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static <T> T check(JsonNode root, Shape<T> shape, List<FieldProblem> problems) {
        var read = new Part(root, () -> "", problems).read(shape);
        if (read == null || !problems.isEmpty()) {
            throw Rejection.invalid(problems);
        }
        return read;
    }

    private static JsonNode parse(byte[] document, List<FieldProblem> problems) {
        requireUtf8(document);
        try (var parser = MAPPER.createParser(document)) {
            if (parser.nextToken() == null) {
                throw Rejection.of(Reason.MALFORMED);
            }
            var root = node(parser, "", problems);
            if (hasMore(parser)) {
                problems.add(FieldProblem.of("", Flaw.TRAILING_TEXT));
            }
            return root;
        } catch (StreamConstraintsException endless) {
            throw Rejection.invalid(List.of(FieldProblem.of("", Flaw.TOO_COMPLEX)));
        } catch (JacksonException noJson) {
            throw Rejection.of(Reason.MALFORMED);
        }
    }

    private static void requireUtf8(byte[] document) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            if (text.isEmpty() || text.charAt(0) == '\uFEFF') {
                throw Rejection.of(Reason.MALFORMED);
            }
        } catch (CharacterCodingException other) {
            throw Rejection.of(Reason.MALFORMED);
        }
    }

    private static JsonNode node(JsonParser parser, String pointer, List<FieldProblem> problems) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, problems);
            case START_ARRAY -> array(parser, pointer, problems);
            default -> parser.readValueAsTree();
        };
    }

    /** Of fields that are there twice the first is kept, and the second noted: libraries disagree which of them counts. */
    private static JsonNode object(JsonParser parser, String pointer, List<FieldProblem> problems) {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var inside = pointer + "/" + escaped(Plain.shortened(name));
            parser.nextToken();
            var value = node(parser, inside, problems);
            if (object.has(name)) {
                problems.add(FieldProblem.of(inside, Flaw.DUPLICATE));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, String pointer, List<FieldProblem> problems) {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, pointer + "/" + array.size(), problems));
        }
        return array;
    }

    private static boolean hasMore(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException noJson) {
            return true;
        }
    }
}

package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Refusal;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value somewhere in a request, and the list on which all that is wrong with the request is noted. */
public final class Part {

    private final JsonNode node;
    private final Supplier<String> pointer;
    private final List<FieldProblem> problems;

    /** @param pointer where it is, for whom something is wrong with it */
    Part(JsonNode node, Supplier<String> pointer, List<FieldProblem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    String text() {
        if (!node.isString()) {
            throw wrongType("string");
        }
        var text = node.stringValue();
        if (!Plain.isText(text)) {
            throw new Flawed(Flaw.UNUSABLE_TEXT, Map.of());
        }
        return text;
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw wrongType("boolean");
        }
        return node.booleanValue();
    }

    int wholeNumber() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrongType("integer");
        }
        return node.intValue();
    }

    <T> List<T> list(Shape<T> element, int most) {
        if (!node.isArray()) {
            throw wrongType("array");
        }
        if (node.size() > most) {
            throw new Flawed(Flaw.TOO_MANY, Map.of("most", most));
        }
        var elements = new ArrayList<T>();
        var found = problems.size();
        for (var index = 0; index < node.size(); index++) {
            var place = index;
            var read = new Part(node.get(index), () -> pointer.get() + "/" + place, problems).read(element);
            if (read != null) {
                elements.add(read);
            }
        }
        stopIfMoreThan(found);
        return elements;
    }

    <T> T object(Function<Fields, Supplier<T>> content) {
        if (!node.isObject()) {
            throw wrongType("object");
        }
        var found = problems.size();
        var fields = new Fields(node, pointer, problems);
        var whole = content.apply(fields);
        fields.noteUnknown();
        stopIfMoreThan(found);
        return whole.get();
    }

    /** Reads it; {@code null} if that is impossible, and then it is noted why. */
    <T> @Nullable T read(Shape<T> shape) {
        try {
            return shape.read(this);
        } catch (Flawed flawed) {
            note(flawed.flaw().code(), flawed.because());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            note(refusal.code(), refusal.because());
        } catch (AlreadyNoted noted) {
            return null;
        }
        return null;
    }

    private void note(String code, Map<String, Object> because) {
        problems.add(new FieldProblem(pointer.get(), code, because));
    }

    private void stopIfMoreThan(int found) {
        if (problems.size() > found) {
            throw new AlreadyNoted();
        }
    }

    private static Flawed wrongType(String expected) {
        return new Flawed(Flaw.WRONG_TYPE, Map.of("expected", expected));
    }

    /** What is wrong further inside stands on the list. */
    private static final class AlreadyNoted extends RuntimeException {
        AlreadyNoted() {
            super(null, null, false, false);
        }
    }
}

package io.seneschal.rest.shared;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an object, read one by one while everything that is wrong with them is noted. Fields that nobody reads are
 * unknown, and refused.
 */
public final class Fields {

    private final JsonNode object;
    private final Supplier<String> pointer;
    private final List<FieldProblem> problems;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, Supplier<String> pointer, List<FieldProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** Whether a field is there with a value, so that it decides which others belong beside it. */
    public boolean has(String name) {
        var node = object.get(name);
        if (node != null && node.isNull()) {
            known.add(name);
        }
        return node != null && !node.isNull();
    }

    /** A field that must be there. */
    public <T> Field<T> required(String name, Shape<T> shape) {
        if (!object.has(name)) {
            known.add(name);
            problems.add(FieldProblem.of(pointerTo(name), Flaw.REQUIRED));
            return new Field<>(false, null);
        }
        return changeable(name, shape);
    }

    /** A field that may be absent; {@code null} says the same. */
    public <T> Field<T> optional(String name, Shape<T> shape) {
        return clearable(name, shape);
    }

    /** A parameter that narrows a list; one that is absent or empty does not. */
    public <T> Field<T> narrowing(String name, Shape<T> shape) {
        known.add(name);
        return object.path(name).asString("").isEmpty() ? new Field<>(false, null) : changeable(name, shape);
    }

    /** A field that is left as it is when absent and can't be cleared: {@code null} is no value. */
    public <T> Field<T> changeable(String name, Shape<T> shape) {
        known.add(name);
        var node = object.get(name);
        return node == null
                ? new Field<>(false, null)
                : new Field<>(true, part(name, node).read(shape));
    }

    /** A field that is left as it is when absent, and cleared by {@code null}. */
    public <T> Field<T> clearable(String name, Shape<T> shape) {
        var node = object.get(name);
        if (node != null && node.isNull()) {
            known.add(name);
            return new Field<>(true, null);
        }
        return changeable(name, shape);
    }

    void noteUnknown() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldProblem.of(pointerTo(name), Flaw.UNKNOWN))
                .forEach(problems::add);
    }

    private Part part(String name, JsonNode node) {
        return new Part(node, () -> pointerTo(name), problems);
    }

    private String pointerTo(String name) {
        return pointer.get() + "/" + Json.escaped(Plain.shortened(name));
    }
}

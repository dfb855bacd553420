package io.seneschal.rest.shared;

import java.util.Map;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it is: a JSON pointer into the body, {@code /name} for a parameter {@code name} of the query
 * @param code one of this door's {@link Flaw}s, or the code with which the domain refuses the value
 */
public record FieldProblem(String field, String code, Map<String, Object> because) {

    /** What this door itself finds wrong with fields; what a value must be like, the domain says. */
    public enum Flaw {
        REQUIRED("field.required"),
        UNKNOWN("field.unknown"),
        DUPLICATE("field.duplicate"),
        WRONG_TYPE("field.wrong-type"),
        UNUSABLE_TEXT("field.unusable-text"),
        OUT_OF_RANGE("field.out-of-range"),
        TOO_MANY("field.too-many"),
        UNUSABLE_CURSOR("cursor.unusable"),
        UNUSABLE_INSTANT("instant.unusable"),
        UNUSABLE_DAY("day.unusable"),
        TRAILING_TEXT("body.trailing-text"),
        TOO_COMPLEX("body.too-complex"),
        UNKNOWN_PARAMETER("parameter.unknown"),
        REPEATED_PARAMETER("parameter.repeated");

        private final String code;

        Flaw(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static FieldProblem of(String field, Flaw flaw) {
        return new FieldProblem(field, flaw.code(), Map.of());
    }
}

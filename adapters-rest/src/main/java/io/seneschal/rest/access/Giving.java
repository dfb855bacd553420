package io.seneschal.rest.access;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.domain.access.Right;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is given with an access, as it is written in requests. */
public final class Giving {

    /** The fields that the domain judges once it knows what is opened. */
    static final Map<String, String> JUDGED = Map.of(
            "access.no-rights", "/rights",
            "access.right-does-not-fit", "/rights",
            "access.end-not-ahead", "/until",
            "product.unknown-resource-kind", "/resource",
            "product.unknown-type", "/product_type");

    private static final int MOST_RIGHTS = Right.values().length;

    private Giving() {}

    /** The fields {@code rights} and {@code until}. */
    public static Supplier<Given> of(Fields fields) {
        var rights = fields.required(
                "rights", Shape.listOf(Shape.oneOf(Right.class), MOST_RIGHTS).as(Set::copyOf));
        var until = fields.optional("until", Shape.INSTANT);
        return () -> new Given(rights.value(), until.orNull());
    }
}

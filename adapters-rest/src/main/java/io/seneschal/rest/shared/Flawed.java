package io.seneschal.rest.shared;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.util.Map;

/** Thrown while one field is read, to be noted with the problems of all the others. */
public final class Flawed extends RuntimeException {

    private final Flaw flaw;
    private final Map<String, Object> because;

    public Flawed(Flaw flaw, Map<String, Object> because) {
        super(flaw.code(), null, false, false);
        this.flaw = flaw;
        this.because = because;
    }

    Flaw flaw() {
        return flaw;
    }

    Map<String, Object> because() {
        return because;
    }
}

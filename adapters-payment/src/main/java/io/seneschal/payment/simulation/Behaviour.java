package io.seneschal.payment.simulation;

import io.seneschal.payment.simulation.SimulatedCharge.Request;
import io.seneschal.payment.simulation.SimulatedCharge.State;
import java.time.Instant;
import java.util.stream.Stream;

/** What a token makes the provider do. */
enum Behaviour {
    /** Charges, and says so. */
    OK("tok_ok"),
    /** Says no. */
    DECLINE("tok_decline"),
    /** Never answers; whoever asks hears that it is processing, until somebody settles it by hand. */
    HANG("tok_hang"),
    /** Does not answer either, and has charged when it is asked. */
    LATE("tok_late"),
    /** Charges, and closes the connection instead of saying so. */
    LOST_ANSWER("tok_lost_answer"),
    /** Charges, and tells it under another reference when it is asked. */
    TWICE("tok_twice"),
    /** Every other token: nobody knows the card. */
    STRANGE("");

    private final String token;

    Behaviour(String token) {
        this.token = token;
    }

    static Behaviour of(String token) {
        return Stream.of(values())
                .filter(behaviour -> behaviour.token.equals(token))
                .findFirst()
                .orElse(STRANGE);
    }

    /** What is on record of a charge as soon as it comes. */
    SimulatedCharge begin(Request request, Instant at) {
        var charge = SimulatedCharge.processing(request, at);
        return switch (this) {
            case OK, LOST_ANSWER, TWICE -> charge.succeeded(at);
            case DECLINE -> charge.declined("card-declined", at);
            case STRANGE -> charge.declined("no-such-token", at);
            case HANG, LATE -> charge;
        };
    }

    boolean losesTheFirstAnswer() {
        return this == LOST_ANSWER;
    }

    /** What is on record when somebody asks. */
    SimulatedCharge ask(SimulatedCharge charge, Instant at) {
        return this == LATE && charge.isProcessing() ? charge.succeeded(at) : charge;
    }

    /** How it is told to who asks. */
    SimulatedCharge tell(SimulatedCharge charge) {
        return this == TWICE && charge.state() == State.SUCCEEDED ? charge.toldAgain() : charge;
    }
}

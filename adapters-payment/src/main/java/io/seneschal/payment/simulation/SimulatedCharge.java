package io.seneschal.payment.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one charge at the simulated provider.
 *
 * @param key the caller's, for ever
 * @param amount with two decimals, as it came
 * @param reference {@code null} unless it succeeded
 * @param reason {@code null} unless it was declined
 * @param at when it came to be like that
 */
record SimulatedCharge(
        UUID key,
        String token,
        String amount,
        String currency,
        State state,
        @Nullable String reference,
        @Nullable String reason,
        Instant at) {

    enum State {
        PROCESSING("processing"),
        SUCCEEDED("succeeded"),
        DECLINED("declined");

        final String word;

        State(String word) {
            this.word = word;
        }
    }

    /** What is asked for. */
    record Request(UUID key, String token, String amount, String currency) {}

    static SimulatedCharge processing(Request request, Instant at) {
        return new SimulatedCharge(
                request.key(), request.token(), request.amount(), request.currency(), State.PROCESSING, null, null, at);
    }

    /** Its reference is made of the key, so that every process and every restart finds the same one. */
    SimulatedCharge succeeded(Instant when) {
        return new SimulatedCharge(key, token, amount, currency, State.SUCCEEDED, "sim-" + key, null, when);
    }

    SimulatedCharge declined(String why, Instant when) {
        return new SimulatedCharge(key, token, amount, currency, State.DECLINED, null, why, when);
    }

    /** The same success under another name. */
    SimulatedCharge toldAgain() {
        return new SimulatedCharge(key, token, amount, currency, state, reference + "-again", reason, at);
    }

    boolean isProcessing() {
        return state == State.PROCESSING;
    }

    boolean isOf(Request request) {
        return token.equals(request.token()) && amount.equals(request.amount()) && currency.equals(request.currency());
    }
}

package io.seneschal.application.billing;

import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Change;
import java.time.Instant;

/** What was said about a payment, by the provider or by a bank. */
public record Answered(PaymentId payment, Payments.Answer answer) {

    /** What that makes of it. */
    Change<Payment> about(Payment asked, Instant at) {
        return switch (answer) {
            case Payments.Answer.Succeeded(var reference) -> asked.succeed(reference, at);
            case Payments.Answer.Declined(var reason) -> asked.fail(reason, at);
            case Payments.Answer.Unknown unknown -> Change.none(asked);
            case Payments.Answer.NeverReceived never -> Change.none(asked);
        };
    }
}

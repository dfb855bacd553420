package io.seneschal.application.billing;

import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.shared.Refusal;

/** What became of a wish to pay. */
public sealed interface Beginning {

    PaymentWish wish();

    /** @return the payment that has begun, or throws the refusal */
    Payment orThrow();

    /** Paying has begun. */
    record Begun(PaymentWish wish, Payment payment) implements Beginning {

        @Override
        public Payment orThrow() {
            return payment;
        }
    }

    /** Nothing has begun. */
    record Refused(PaymentWish wish, Refusal refusal) implements Beginning {

        @Override
        public Payment orThrow() {
            throw refusal;
        }
    }
}

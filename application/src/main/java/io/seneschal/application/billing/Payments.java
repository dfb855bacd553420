package io.seneschal.application.billing;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider: it moves the money of cards and accounts elsewhere. Never asked inside a transaction; what it does
 * can't be undone.
 */
public interface Payments {

    /** Nobody moves money: the usual, while none is set up. */
    Payments NONE = new NoPayments();

    /** Moves money, once: the same key never charges twice, however often it is asked with (PAY-11). */
    Answer charge(Charge charge);

    /** What became of the charge with this key. Only asks. */
    Answer outcomeOf(PaymentId key);

    /** @throws io.seneschal.domain.billing.PaymentRefusal.NoProvider if there is nobody who could be asked; asks nobody */
    void requireProvider();

    /**
     * What is to be charged.
     *
     * @param providerToken what the provider knows the payment method by
     */
    record Charge(PaymentId key, String providerToken, Money amount) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Charge[" + key + ", " + amount + "]";
        }
    }

    /** What the provider said, or that it said nothing. */
    sealed interface Answer {

        /** @param reference what it calls the charge; {@code null} only where nobody had to be asked */
        record Succeeded(@Nullable String reference) implements Answer {}

        /** @param reason why not, in its words */
        record Declined(String reason) implements Answer {}

        /** No answer, or none that can be understood, or not yet: it may have charged, or may still do. */
        record Unknown() implements Answer {}

        /** It knows of no charge with this key. Charging with it is safe. */
        record NeverReceived() implements Answer {}
    }
}

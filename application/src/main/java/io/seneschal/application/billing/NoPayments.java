package io.seneschal.application.billing;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;

/** Where no provider is set up: nothing begins that needs one, and what had begun with one is left as it is. */
final class NoPayments implements Payments {

    @Override
    public Answer charge(Charge charge) {
        return new Answer.Unknown();
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return new Answer.Unknown();
    }

    @Override
    public void requireProvider() {
        throw new NoProvider();
    }
}

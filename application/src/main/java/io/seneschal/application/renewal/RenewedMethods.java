package io.seneschal.application.renewal;

import io.seneschal.application.billing.MethodUsers;
import io.seneschal.domain.billing.PaymentMethod;
import jakarta.inject.Inject;
import java.time.Instant;

/** What is renewed with a payment method that is removed is not renewed by itself any more, and the trail says so. */
public final class RenewedMethods implements MethodUsers {

    private final Renewals renewals;

    @Inject
    public RenewedMethods(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void doWithout(PaymentMethod method, Instant at) {
        renewals.with(method).forEach(renewal -> renewals.save(renewal.loseMethod()));
    }
}

package io.seneschal.application.billing;

import io.seneschal.domain.billing.PaymentMethod;
import java.time.Instant;

/** What uses payment methods beyond single payments, and has to do without one that is removed: automatic renewals. */
public interface MethodUsers {

    /** The method is being removed, in the running transaction. */
    void doWithout(PaymentMethod method, Instant at);
}

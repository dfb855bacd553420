package io.seneschal.application.billing;

import io.seneschal.domain.billing.Payment;
import java.time.Instant;
import java.util.List;

/**
 * What follows from payments, in the transaction that begins or settles them: products go on, invoices are issued, orders are
 * opened. Whatever is of such a kind registers itself; they follow in the order in which they are registered.
 *
 * <p>Many payments come at once, of any number of organisations, and each once. Refuses nothing: money has moved.
 */
public interface PaymentConsequences {

    /** They are begun: nobody has been asked for money yet. */
    default void begun(List<Payment> payments, Instant at) {}

    /** They have succeeded. */
    void succeeded(List<Payment> payments, Instant at);

    /** They have failed. */
    default void failed(List<Payment> payments, Instant at) {}
}

package io.seneschal.application.billing;

import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All payments there ever were. Many are stored at once, in as many steps as one.
 *
 * <p>A term of a product is held by the payment that pays it: from its beginning, until it fails, and else for ever
 * (REN-9). They outlive their organisations, as invoices do.
 */
public interface PaymentsMade {

    /** Those of these that there are, in the order asked. */
    List<Payment> all(Collection<PaymentId> payments);

    /** Which of these terms are held, and by which payment. */
    Map<DueTerm, PaymentId> holders(Collection<DueTerm> terms);

    /**
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if one of the terms is held meanwhile, or one of the methods
     *     gone; then none is stored
     */
    void add(List<Change<Payment>> begun);

    /**
     * Stores the changes in which something happened. Those that have failed let go of the terms that they held.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if one was saved by someone else since it was read; then none is
     *     stored
     */
    void save(List<Change<Payment>> changed);

    /**
     * Sets out to ask what became of payments, those first that should have been asked about for the longest time. Each is in
     * the hands of one process, until it has to be asked about again.
     */
    List<Payment> claimUnresolved(Instant now, int limit);
}

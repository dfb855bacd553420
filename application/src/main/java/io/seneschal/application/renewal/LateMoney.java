package io.seneschal.application.renewal;

import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import java.time.Instant;
import java.util.List;

/** What is done with money that came after its product had ended for good, in the transaction in which it comes. */
@FunctionalInterface
public interface LateMoney {

    /** @param late at least one */
    void giveBack(List<PaidTooLate> late, Instant at);
}

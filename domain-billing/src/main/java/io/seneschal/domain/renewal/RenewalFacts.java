package io.seneschal.domain.renewal;

import io.seneschal.domain.product.Product;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product as the {@link RenewalPolicy} sees it.
 *
 * @param automatic whether it is renewed by itself
 * @param attempted the latest attempt that was made for this due date; 0 if none was
 * @param payment whether a payment for this due date is on its way
 * @param blockedOn on which day it was blocked for being unpaid; {@code null} if it never was since it was last paid
 * @param reminded whether the organisation was told of this due date
 * @param reminderLead how many days before it wishes to be told; 0 to 62
 */
public record RenewalFacts(
        LocalDate due,
        Product.State state,
        boolean automatic,
        int attempted,
        UnderWay payment,
        @Nullable LocalDate blockedOn,
        boolean reminded,
        int reminderLead) {

    /** A payment that was begun, and neither succeeded nor failed. */
    public enum UnderWay {
        NONE,
        /** The payment provider has not said what became of it: the money may be there. */
        UNRESOLVED,
        /** The customer was told where to send the money. */
        AWAITING_TRANSFER
    }

    RenewalFacts afterTelling() {
        return new RenewalFacts(due, state, automatic, attempted, payment, blockedOn, true, reminderLead);
    }

    /** One that came to nothing. */
    RenewalFacts afterAttempt(int number) {
        return new RenewalFacts(due, state, automatic, number, payment, blockedOn, reminded, reminderLead);
    }

    RenewalFacts afterBlock(LocalDate today) {
        return new RenewalFacts(
                due, Product.State.BLOCKED, automatic, attempted, payment, today, reminded, reminderLead);
    }

    RenewalFacts afterPayment(LocalDate newDue, boolean opens) {
        return new RenewalFacts(
                newDue, opens ? Product.State.ACTIVE : state, automatic, 0, UnderWay.NONE, null, false, reminderLead);
    }
}

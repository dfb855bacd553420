package io.seneschal.domain.renewal;

import java.time.LocalDate;

/** What is to be done about a product on a day: the answer of the {@link RenewalPolicy}. */
public sealed interface RenewalStep {

    /** The organisation is told what is coming (REN-16). */
    record Remind() implements RenewalStep {}

    /**
     * A payment is attempted.
     *
     * @param number 1 for the first of this due date; earlier ones that were missed are passed over (REN-8)
     */
    record Attempt(int number) implements RenewalStep {}

    /** It is unpaid, and blocked from now on (REN-11). */
    record Block() implements RenewalStep {}

    /** It is unpaid, was blocked for long enough, and ends. */
    record Terminate() implements RenewalStep {}

    /**
     * Nothing is to be done before a day.
     *
     * @param until a day after the one that was asked about
     */
    record Wait(LocalDate until) implements RenewalStep {}

    /** Nothing will ever be done again. */
    record Over() implements RenewalStep {}
}

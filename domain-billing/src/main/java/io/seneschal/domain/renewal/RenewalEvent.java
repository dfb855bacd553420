package io.seneschal.domain.renewal;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;

/** What happens to a product's renewal. */
public sealed interface RenewalEvent extends DomainEvent {

    /** Why automatic renewal was switched on or off. */
    enum Cause implements Coded {
        /** Somebody wished it. */
        WISHED,
        /** The product was paid by card (REN-6). */
        PAID_BY_CARD,
        /** The payment method is gone. */
        METHOD_REMOVED;

        @Override
        public String code() {
            return Coded.super.code().replace('_', '-');
        }
    }

    /** With this payment method from now on. */
    record SwitchedOn(OrganisationId organisation, ProductId product, PaymentMethodId method, Cause cause)
            implements RenewalEvent {}

    record SwitchedOff(OrganisationId organisation, ProductId product, Cause cause) implements RenewalEvent {}

    /** Its automatic renewal is coming. */
    record Announced(OrganisationId organisation, ProductId product, LocalDate dueOn, LocalDate firstAttemptOn)
            implements RenewalEvent {}

    /** It falls due, and nobody has seen to its renewal. */
    record FallingDue(OrganisationId organisation, ProductId product, LocalDate dueOn) implements RenewalEvent {}

    /** A payment was begun by itself. */
    record Attempted(OrganisationId organisation, ProductId product, LocalDate dueOn, int attempt, PaymentId payment)
            implements RenewalEvent {}

    /**
     * A payment could not even begin.
     *
     * @param code of the refusal that says why
     */
    record AttemptRefused(OrganisationId organisation, ProductId product, LocalDate dueOn, int attempt, String code)
            implements RenewalEvent {}

    /** The payment of an attempt failed. */
    record AttemptFailed(
            OrganisationId organisation,
            ProductId product,
            LocalDate dueOn,
            int attempt,
            PaymentId payment,
            Money amount)
            implements RenewalEvent {}

    /** An attempt succeeded: the product is paid until another day. */
    record Debited(OrganisationId organisation, ProductId product, LocalDate paidUntil, PaymentId payment, Money amount)
            implements RenewalEvent {}

    /** It was not paid, and is blocked; it ends on the day that is named unless it is. */
    record Lapsed(OrganisationId organisation, ProductId product, LocalDate dueOn, LocalDate endsOn)
            implements RenewalEvent {}

    /** It was not paid, and is gone for good. */
    record Ended(OrganisationId organisation, ProductId product, LocalDate dueOn) implements RenewalEvent {}

    /** The money came after the product was gone: it goes onto the prepaid account. */
    record PaidTooLate(OrganisationId organisation, ProductId product, PaymentId payment, Money amount)
            implements RenewalEvent {

        /** What credit notes give as the reason, for papers to put into words. */
        public static final String REASON = "renewal.paid-too-late";
    }
}

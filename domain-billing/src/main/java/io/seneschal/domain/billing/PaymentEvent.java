package io.seneschal.domain.billing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to a payment. */
public sealed interface PaymentEvent extends DomainEvent {

    record Begun(
            OrganisationId organisation,
            PaymentId payment,
            PaymentMethodId method,
            PaymentMethodKind kind,
            Money fromPrepaid,
            Money fromMethod)
            implements PaymentEvent {}

    record Succeeded(OrganisationId organisation, PaymentId payment, PaymentMethodKind kind, Money amount)
            implements PaymentEvent {}

    /** @param reason as the provider says it */
    record Failed(OrganisationId organisation, PaymentId payment, PaymentMethodKind kind, Money amount, String reason)
            implements PaymentEvent {}

    /**
     * An answer came that says something else than the one that settled it. Nothing was done: somebody has to look.
     *
     * @param reference what the provider calls the payment this time
     */
    record Contradicted(
            OrganisationId organisation,
            PaymentId payment,
            Payment.State stays,
            Payment.State heard,
            @Nullable String reference)
            implements PaymentEvent {}
}

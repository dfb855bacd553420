package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;

/** What happens to a payment method; neither its token nor its display is told. */
public sealed interface PaymentMethodEvent extends DomainEvent {

    record Added(OrganisationId organisation, PaymentMethodId method, PaymentMethodKind kind, Currency currency)
            implements PaymentMethodEvent {}

    record Removed(OrganisationId organisation, PaymentMethodId method, PaymentMethodKind kind)
            implements PaymentMethodEvent {}
}

package io.seneschal.domain.billing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;

/** What happens to an order. */
public sealed interface OrderEvent extends DomainEvent {

    record Placed(OrganisationId organisation, OrderId order, Money total) implements OrderEvent {}

    record PayingBegun(OrganisationId organisation, OrderId order, PaymentId payment) implements OrderEvent {}

    record PayingFailed(OrganisationId organisation, OrderId order, PaymentId payment) implements OrderEvent {}

    record Paid(OrganisationId organisation, OrderId order, PaymentId payment) implements OrderEvent {}

    record Cancelled(OrganisationId organisation, OrderId order) implements OrderEvent {}
}

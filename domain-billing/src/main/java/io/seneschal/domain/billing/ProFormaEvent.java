package io.seneschal.domain.billing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;

/** What happens to a pro forma invoice. */
public sealed interface ProFormaEvent extends DomainEvent {

    record Made(OrganisationId organisation, ProFormaId proForma, PaymentId payment, Money amount)
            implements ProFormaEvent {}

    record Paid(OrganisationId organisation, ProFormaId proForma, PaymentId payment) implements ProFormaEvent {}

    record Cancelled(OrganisationId organisation, ProFormaId proForma, PaymentId payment) implements ProFormaEvent {}
}

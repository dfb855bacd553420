package io.seneschal.domain.billing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;

/** What happens with invoices. */
public sealed interface InvoiceEvent extends DomainEvent {

    record Issued(OrganisationId organisation, InvoiceId invoice, String number, PaymentId payment)
            implements InvoiceEvent {}

    record Credited(
            OrganisationId organisation, InvoiceId invoice, CreditNoteId creditNote, String number, Money amount)
            implements InvoiceEvent {}
}

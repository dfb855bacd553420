package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;

/** All credit notes. Like invoices they are issued and read, never changed (PAY-9). */
public interface CreditNotes {

    /** @throws io.seneschal.domain.billing.InvoiceRefusal.UnknownCreditNote also when only another organisation has it */
    CreditNote get(OrganisationId organisation, CreditNoteId note);

    Page<CreditNote> page(OrganisationId organisation, PageRequest page);

    /** What was given back of an invoice so far. */
    Invoice.Credited of(Invoice invoice);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if there is one of that invoice with that ordinal */
    void issue(Change<CreditNote> issued);
}

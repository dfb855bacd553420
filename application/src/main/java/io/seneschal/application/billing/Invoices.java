package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All invoices. They are issued and read, never changed, and outlive their organisations (PAY-9). */
public interface Invoices {

    /** @throws io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice also when only another organisation has it */
    Invoice get(OrganisationId organisation, InvoiceId invoice);

    /** The one with this number, written as {@link io.seneschal.domain.billing.PaperNumber} writes it. */
    Optional<Invoice> numbered(OrganisationId organisation, String number);

    Page<Invoice> page(OrganisationId organisation, PageRequest page);

    /** Those of these payments that have one. */
    Map<PaymentId, InvoiceId> of(Collection<PaymentId> payments);

    /**
     * Many at once, in as many steps as one.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if one of the payments has an invoice already; then none is
     *     stored
     */
    void issue(List<Change<Invoice>> issued);
}

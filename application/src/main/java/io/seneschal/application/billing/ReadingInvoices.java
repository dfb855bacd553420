package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Looking at invoices and credit notes, also as papers (PAY-9). */
public final class ReadingInvoices {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final Papers papers;
    private final Catalogue catalogue;
    private final Authorities authorities;

    @Inject
    public ReadingInvoices(
            Invoices invoices, CreditNotes notes, Papers papers, Catalogue catalogue, Authorities authorities) {
        this.invoices = invoices;
        this.notes = notes;
        this.papers = papers;
        this.catalogue = catalogue;
        this.authorities = authorities;
    }

    /** @throws UnknownInvoice if there is none here */
    public Invoice get(Actor actor, OrganisationId organisation, InvoiceId invoice) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return invoices.get(organisation, invoice);
    }

    /** @throws UnknownInvoice if there is none with that number here */
    public Invoice numbered(Actor actor, OrganisationId organisation, String number) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return invoices.numbered(organisation, number).orElseThrow(() -> new UnknownInvoice(organisation, number));
    }

    public Page<Invoice> page(Actor actor, OrganisationId organisation, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return invoices.page(organisation, page);
    }

    /** Which invoices there are for payments of the organisation. */
    public Map<PaymentId, InvoiceId> of(Actor actor, OrganisationId organisation, Collection<PaymentId> payments) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return invoices.of(payments);
    }

    /** As a PDF file. */
    public byte[] paper(Actor actor, OrganisationId organisation, InvoiceId invoice, Language language) {
        return papers.invoice(get(actor, organisation, invoice), Papers.Words.in(language, catalogue));
    }

    /** @throws io.seneschal.domain.billing.InvoiceRefusal.UnknownCreditNote if there is none here */
    public CreditNote creditNote(Actor actor, OrganisationId organisation, CreditNoteId note) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return notes.get(organisation, note);
    }

    public Page<CreditNote> creditNotes(Actor actor, OrganisationId organisation, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return notes.page(organisation, page);
    }

    /** As a PDF file. */
    public byte[] paper(Actor actor, OrganisationId organisation, CreditNoteId note, Language language) {
        return papers.creditNote(creditNote(actor, organisation, note), Papers.Words.in(language, catalogue));
    }
}

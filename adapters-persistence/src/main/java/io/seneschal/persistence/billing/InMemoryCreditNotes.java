package io.seneschal.persistence.billing;

import io.seneschal.application.billing.CreditNotes;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownCreditNote;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;

/** Credit notes in memory. */
public final class InMemoryCreditNotes implements CreditNotes {

    private final InMemoryStore store;
    private final InMemoryPaperTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryCreditNotes(InMemoryStore store, InMemoryPaperTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public CreditNote get(OrganisationId organisation, CreditNoteId note) {
        return store.ask(() -> tables.notes
                .find(new ScopedId(organisation.value(), note.value()))
                .orElseThrow(() -> new UnknownCreditNote(organisation, note)));
    }

    @Override
    public Page<CreditNote> page(OrganisationId organisation, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.notes, organisation.value(), page, note -> true));
    }

    @Override
    public Invoice.Credited of(Invoice invoice) {
        return store.ask(() -> {
            var notes = InMemoryTable.all(tables.notesByInvoice, invoice.id().value())
                    .toList();
            return new Invoice.Credited(
                    notes.size(),
                    notes.stream()
                            .map(CreditNote::amount)
                            .reduce(Money.zero(invoice.total().currency()), Money::plus));
        });
    }

    @Override
    public void issue(Change<CreditNote> issued) {
        store.change(() -> {
            var note = issued.after();
            if (InMemoryTable.all(tables.notesByInvoice, note.invoice().value())
                    .anyMatch(other -> other.ordinal() == note.ordinal())) {
                throw new StaleChange(note.id());
            }
            tables.put(note);
            trail.append(issued);
        });
    }
}

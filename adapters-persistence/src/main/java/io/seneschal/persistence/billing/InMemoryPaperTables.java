package io.seneschal.persistence.billing;

import io.seneschal.application.billing.PaperNumbers.Series;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;

/** Papers by the keys they are looked for. They outlive their organisations. Used under the lock of the store. */
public final class InMemoryPaperTables {

    final InMemoryTable<String, Integer> counters;
    final InMemoryTable<ScopedId, Invoice> invoices;
    final InMemoryTable<ScopedId, Invoice> invoicesByPayment;
    final InMemoryTable<String, Invoice> invoicesByNumber;
    final InMemoryTable<ScopedId, CreditNote> notes;
    final InMemoryTable<ScopedId, CreditNote> notesByInvoice;
    final InMemoryTable<ScopedId, ProForma> proFormas;
    final InMemoryTable<ScopedId, ProForma> proFormasByPayment;
    final InMemoryTable<String, ProForma> proFormasByReference;
    final InMemoryTable<String, ProFormaId> transfers;

    public InMemoryPaperTables(InMemoryStore store) {
        this.counters = new InMemoryTable<>(store);
        this.invoices = new InMemoryTable<>(store);
        this.invoicesByPayment = new InMemoryTable<>(store);
        this.invoicesByNumber = new InMemoryTable<>(store);
        this.notes = new InMemoryTable<>(store);
        this.notesByInvoice = new InMemoryTable<>(store);
        this.proFormas = new InMemoryTable<>(store);
        this.proFormasByPayment = new InMemoryTable<>(store);
        this.proFormasByReference = new InMemoryTable<>(store);
        this.transfers = new InMemoryTable<>(store);
    }

    static String key(Series series) {
        return series.organisation() + " " + series.papers() + " " + series.year();
    }

    static String numbered(Invoice invoice) {
        return invoice.organisation() + " " + invoice.number();
    }

    void put(Invoice invoice) {
        invoices.put(new ScopedId(invoice.organisation().value(), invoice.id().value()), invoice);
        invoicesByPayment.put(ScopedId.of(invoice.payment().value()), invoice);
        invoicesByNumber.put(numbered(invoice), invoice);
    }

    void put(CreditNote note) {
        notes.put(new ScopedId(note.organisation().value(), note.id().value()), note);
        notesByInvoice.put(new ScopedId(note.invoice().value(), note.id().value()), note);
    }

    void put(ProForma proForma) {
        proFormas.put(
                new ScopedId(proForma.organisation().value(), proForma.id().value()), proForma);
        proFormasByPayment.put(ScopedId.of(proForma.payment().value()), proForma);
        proFormasByReference.put(proForma.reference().text(), proForma);
    }
}

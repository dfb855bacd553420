package io.seneschal.persistence.billing;

import io.seneschal.application.billing.CreditNotes;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownCreditNote;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Credit notes in their table. */
public final class JdbiCreditNotes implements CreditNotes {

    private static final String SELECT =
            "select n.id, n.organisation_id, n.number_year, n.number_sequence, n.invoice_id,"
                    + " n.invoice_year, n.invoice_sequence, n.ordinal, n.issued_on, n.reason, n.currency, n.amount, n.remaining,"
                    + " n.created_at, " + PaperRows.RECIPIENT + ", " + PaperRows.ISSUER
                    + " from credit_notes n join paper_issuers i on i.id = n.issuer_id ";

    private final JdbiStore store;

    public JdbiCreditNotes(JdbiStore store) {
        this.store = store;
    }

    @Override
    public CreditNote get(OrganisationId organisation, CreditNoteId note) {
        return store.ask(handle -> handle.createQuery(SELECT + "where n.organisation_id = :organisation and n.id = :id")
                        .bind("organisation", organisation.value())
                        .bind("id", note.value())
                        .map(JdbiCreditNotes::note)
                        .findOne())
                .orElseThrow(() -> new UnknownCreditNote(organisation, note));
    }

    @Override
    public Page<CreditNote> page(OrganisationId organisation, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(SELECT + """
                        where n.organisation_id = :organisation and n.id > :after
                        order by n.organisation_id, n.id limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiCreditNotes::note)
                .list());
        return Page.of(found, page, note -> note.id().value());
    }

    @Override
    public Invoice.Credited of(Invoice invoice) {
        return store.ask(handle -> handle.createQuery("""
                        select count(*) as notes, coalesce(sum(amount), 0) as credited
                        from credit_notes where invoice_id = :invoice
                        """)
                .bind("invoice", invoice.id().value())
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    return new Invoice.Credited(
                            Math.toIntExact(row.number("notes")),
                            new Money(row.number("credited"), invoice.total().currency()));
                })
                .one());
    }

    @Override
    public void issue(Change<CreditNote> issued) {
        var note = issued.after();
        PaperRows.keep(store, List.of(note.issuer()));
        store.change(handle -> PaperRows.bind(
                        handle.createUpdate(
                                "insert into credit_notes (id, organisation_id, number_year, number_sequence, invoice_id,"
                                        + " invoice_year, invoice_sequence, ordinal, issued_on, issuer_id, reason, currency,"
                                        + " amount, remaining, created_at, " + PaperRows.RECIPIENT + ")"
                                        + " values (:id, :organisation, :year, :sequence, :invoice, :invoiceYear,"
                                        + " :invoiceSequence, :ordinal, :issuedOn, :issuer, :reason, :currency, :amount,"
                                        + " :remaining, :createdAt, " + PaperRows.RECIPIENT_VALUES + ")"),
                        note.recipient())
                .bind("id", note.id().value())
                .bind("organisation", note.organisation().value())
                .bind("year", note.number().year())
                .bind("sequence", note.number().sequence())
                .bind("invoice", note.invoice().value())
                .bind("invoiceYear", note.invoiceNumber().year())
                .bind("invoiceSequence", note.invoiceNumber().sequence())
                .bind("ordinal", note.ordinal())
                .bind("issuedOn", note.issuedOn())
                .bind("issuer", PaperRows.id(note.issuer()))
                .bind("reason", note.reason())
                .bind("currency", note.amount().currency().code())
                .bind("amount", note.amount().minor())
                .bind("remaining", note.left().minor())
                .bind("createdAt", note.createdAt())
                .execute());
        store.append(issued);
    }

    private static CreditNote note(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new CreditNote(
                new CreditNoteId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                number(row, PaperSeries.CREDIT_NOTE, "number"),
                new InvoiceId(row.id("invoice_id")),
                number(row, PaperSeries.INVOICE, "invoice"),
                Math.toIntExact(row.number("ordinal")),
                row.date("issued_on"),
                PaperRows.issuer(row),
                PaperRows.recipient(row),
                row.text("reason"),
                PaperRows.money(row, "amount"),
                PaperRows.money(row, "remaining"),
                row.instant("created_at"));
    }

    private static PaperNumber number(Row row, PaperSeries series, String which) throws SQLException {
        return new PaperNumber(
                series, Math.toIntExact(row.number(which + "_year")), Math.toIntExact(row.number(which + "_sequence")));
    }
}

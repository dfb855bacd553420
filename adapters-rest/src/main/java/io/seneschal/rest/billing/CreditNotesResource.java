package io.seneschal.rest.billing;

import io.seneschal.application.billing.CreditingInvoices;
import io.seneschal.application.billing.ReadingInvoices;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.shared.Money;
import io.seneschal.rest.billing.PaperViews.RecipientView;
import io.seneschal.rest.billing.PaperViews.VatView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/credit-notes}: what was given back, and giving it back (PAY-9). */
public final class CreditNotesResource {

    /** The fields that the invoice judges. */
    private static final Map<String, String> JUDGED = Map.of("invoice.credit-reason-missing", "/reason");

    private final ReadingInvoices reading;
    private final CreditingInvoices crediting;

    public CreditNotesResource(ReadingInvoices reading, CreditingInvoices crediting) {
        this.reading = reading;
        this.crediting = crediting;
    }

    public List<Route> routes() {
        var notes = "/organisations/{organisation_id}/credit-notes";
        var note = notes + "/{credit_note_id}";
        return List.of(
                Route.post("/organisations/{organisation_id}/invoices/{invoice_id}/credit-notes", this::credit),
                Route.get(notes, this::list).asking("cursor", "limit"),
                Route.get(note, this::get),
                Route.get(note + ".pdf", this::paper).answers(Answer.FILE));
    }

    private Response credit(Request request) {
        var invoice = new InvoiceId(request.id("invoice_id"));
        var note = request.body(
                CreditNotesResource::wish,
                JUDGED,
                wish -> crediting.credit(
                        request.actor(), request.organisation(), invoice, wish.amount(), wish.reason()));
        var location = "/1/organisations/" + note.organisation() + "/credit-notes/" + note.id();
        return Response.created(location, CreditNoteView.of(note));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.creditNotes(request.actor(), request.organisation(), wanted);
        return Response.ok(paging.show(page, CreditNoteView::of));
    }

    private Response get(Request request) {
        return Response.ok(CreditNoteView.of(note(request)));
    }

    private Response paper(Request request) {
        var note = note(request);
        var file = reading.paper(request.actor(), request.organisation(), note.id(), request.language());
        return PaperFile.of("credit-note-" + note.number(), request.language(), file);
    }

    private CreditNote note(Request request) {
        var id = new CreditNoteId(request.id("credit_note_id"));
        return reading.creditNote(request.actor(), request.organisation(), id);
    }

    private record Wish(@Nullable Money amount, String reason) {}

    private static Supplier<Wish> wish(Fields fields) {
        var amount = fields.optional("amount", MoneyView.SHAPE);
        var reason = fields.required("reason", Shape.TEXT);
        return () -> new Wish(amount.orNull(), reason.value());
    }

    /**
     * A credit note on the wire.
     *
     * @param left what of the invoice can still be given back
     */
    record CreditNoteView(
            UUID id,
            String number,
            UUID invoiceId,
            String invoiceNumber,
            String issuedOn,
            RecipientView recipient,
            String reason,
            MoneyView amount,
            @Nullable VatView vat,
            MoneyView left,
            Instant createdAt) {

        static CreditNoteView of(CreditNote note) {
            return new CreditNoteView(
                    note.id().value(),
                    note.number().toString(),
                    note.invoice().value(),
                    note.invoiceNumber().toString(),
                    note.issuedOn().toString(),
                    RecipientView.of(note.recipient()),
                    note.reason(),
                    MoneyView.of(note.amount()),
                    VatView.of(note.issuer().vat(), note.amount()),
                    MoneyView.of(note.left()),
                    note.createdAt());
        }
    }
}

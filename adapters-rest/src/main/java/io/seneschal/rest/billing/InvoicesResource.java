package io.seneschal.rest.billing;

import io.seneschal.application.billing.ReadingInvoices;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.rest.billing.PaperViews.LineView;
import io.seneschal.rest.billing.PaperViews.RecipientView;
import io.seneschal.rest.billing.PaperViews.VatView;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/invoices}: looking at them, also as papers (PAY-9). */
public final class InvoicesResource {

    private final ReadingInvoices reading;

    public InvoicesResource(ReadingInvoices reading) {
        this.reading = reading;
    }

    public List<Route> routes() {
        var invoices = "/organisations/{organisation_id}/invoices";
        var invoice = invoices + "/{invoice_id}";
        return List.of(
                Route.get(invoices, this::list).asking("cursor", "limit"),
                Route.get(invoice, this::get),
                Route.get(invoice + ".pdf", this::paper).answers(Answer.FILE));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.page(request.actor(), request.organisation(), wanted);
        return Response.ok(paging.show(page, InvoiceView::of));
    }

    private Response get(Request request) {
        return Response.ok(InvoiceView.of(reading.get(request.actor(), request.organisation(), invoice(request))));
    }

    private Response paper(Request request) {
        var language = request.language();
        var invoice = reading.get(request.actor(), request.organisation(), invoice(request));
        var file = reading.paper(request.actor(), request.organisation(), invoice.id(), language);
        return PaperFile.of("invoice-" + invoice.number(), language, file);
    }

    private static InvoiceId invoice(Request request) {
        return new InvoiceId(request.id("invoice_id"));
    }

    /**
     * An invoice on the wire.
     *
     * @param paidBy the kind of the payment method
     * @param fromPrepaid what of the total came from the prepaid account
     * @param vat the tax that the total includes; {@code null} if there is none
     */
    record InvoiceView(
            UUID id,
            String number,
            String issuedOn,
            UUID paymentId,
            RecipientView recipient,
            List<LineView> lines,
            MoneyView total,
            @Nullable VatView vat,
            String paidBy,
            MoneyView fromPrepaid,
            Instant createdAt) {

        static InvoiceView of(Invoice invoice) {
            return new InvoiceView(
                    invoice.id().value(),
                    invoice.number().toString(),
                    invoice.issuedOn().toString(),
                    invoice.payment().value(),
                    RecipientView.of(invoice.recipient()),
                    invoice.lines().stream().map(LineView::of).toList(),
                    MoneyView.of(invoice.total()),
                    VatView.of(invoice.issuer().vat(), invoice.total()),
                    invoice.paidBy().code(),
                    MoneyView.of(invoice.fromPrepaid()),
                    invoice.createdAt());
        }
    }
}

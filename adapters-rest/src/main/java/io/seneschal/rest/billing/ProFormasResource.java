package io.seneschal.rest.billing;

import io.seneschal.application.billing.CancellingProFormas;
import io.seneschal.application.billing.ReadingProFormas;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.rest.billing.PaperViews.LineView;
import io.seneschal.rest.billing.PaperViews.RecipientView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/pro-formas}: what transfers are paid against, and giving one up (PAY-4). */
public final class ProFormasResource {

    private final ReadingProFormas reading;
    private final CancellingProFormas cancelling;

    public ProFormasResource(ReadingProFormas reading, CancellingProFormas cancelling) {
        this.reading = reading;
        this.cancelling = cancelling;
    }

    public List<Route> routes() {
        var proFormas = "/organisations/{organisation_id}/pro-formas";
        var proForma = proFormas + "/{pro_forma_id}";
        return List.of(
                Route.get(proFormas, this::list).asking("state", "cursor", "limit"),
                Route.get(proForma, this::get),
                Route.get(proForma + ".pdf", this::paper).answers(Answer.FILE),
                Route.delete(proForma, this::cancel));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.state(), question.page());
        return Response.ok(paging.show(page, ProFormaView::of));
    }

    private Response get(Request request) {
        var found = reading.get(request.actor(), request.organisation(), proForma(request));
        return Response.ok(ProFormaView.of(found)).ofVersion(found.version());
    }

    private Response paper(Request request) {
        var file = reading.paper(request.actor(), request.organisation(), proForma(request), request.language());
        return PaperFile.of("pro-forma-" + proForma(request), request.language(), file);
    }

    private Response cancel(Request request) {
        request.precondition()
                .accept(seen -> cancelling.cancel(request.actor(), request.organisation(), proForma(request), seen));
        return Response.done();
    }

    private static ProFormaId proForma(Request request) {
        return new ProFormaId(request.id("pro_forma_id"));
    }

    private record Question(ProForma.@Nullable State state, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var state = query.narrowing("state", Shape.oneOf(ProForma.State.class));
        var page = paging.page(query);
        return () -> new Question(state.orNull(), page.get());
    }

    /**
     * A pro forma invoice on the wire.
     *
     * @param account where the money has to go, without spaces
     * @param fromPrepaid what is taken from the prepaid account when the rest has come
     * @param amount what has to be transferred
     */
    record ProFormaView(
            UUID id,
            UUID paymentId,
            String state,
            String account,
            String reference,
            String issuedOn,
            RecipientView recipient,
            List<LineView> lines,
            MoneyView fromPrepaid,
            MoneyView amount,
            Instant createdAt) {

        static ProFormaView of(ProForma proForma) {
            return new ProFormaView(
                    proForma.id().value(),
                    proForma.payment().value(),
                    proForma.state().code(),
                    proForma.account().text(),
                    proForma.reference().text(),
                    proForma.issuedOn().toString(),
                    RecipientView.of(proForma.recipient()),
                    proForma.lines().stream().map(LineView::of).toList(),
                    MoneyView.of(proForma.fromPrepaid()),
                    MoneyView.of(proForma.amount()),
                    proForma.createdAt());
        }
    }
}

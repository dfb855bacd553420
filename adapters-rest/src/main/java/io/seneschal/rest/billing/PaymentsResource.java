package io.seneschal.rest.billing;

import io.seneschal.application.billing.MakingPayments;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.ReadingPayments;
import io.seneschal.application.billing.ResolvingPayments;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/payments}: paying for products, and looking (PAY-3). */
public final class PaymentsResource {

    private static final String PAYMENTS = "/organisations/{organisation_id}/payments";
    private static final String PAYMENT = PAYMENTS + "/{payment_id}";
    private static final int MOST_LINES = 200;
    private static final Map<String, String> JUDGED =
            Map.of("payment.nothing-to-pay", "/lines", "payment.product-twice", "/lines");

    private final MakingPayments making;
    private final ReadingPayments reading;
    private final ResolvingPayments resolving;
    private final PaymentAnswers answers;

    public PaymentsResource(
            MakingPayments making, ReadingPayments reading, ResolvingPayments resolving, PaymentAnswers answers) {
        this.making = making;
        this.reading = reading;
        this.resolving = resolving;
        this.answers = answers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PAYMENTS, this::list).asking("state", "cursor", "limit"),
                Route.post(PAYMENTS, this::pay),
                Route.get(PAYMENT, this::get),
                Route.post(PAYMENT + "/resolution", this::resolve).takes(Content.NOTHING));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.state(), question.page());
        return Response.ok(paging.show(page, answers.views(request.actor(), request.organisation(), page.items())));
    }

    private Response pay(Request request) {
        var begun = request.body(
                PaymentsResource::newPayment,
                JUDGED,
                wish -> making.begin(request.actor(), request.organisation(), wish));
        return answers.created(request.actor(), begun)
                .andThen(() -> answers.created(request.actor(), making.finish(request.actor(), begun)));
    }

    private Response get(Request request) {
        return shown(request, reading.get(request.actor(), request.organisation(), payment(request)));
    }

    private Response resolve(Request request) {
        var found = reading.get(request.actor(), request.organisation(), payment(request));
        return shown(request, found)
                .andThen(() -> shown(request, resolving.resolve(request.actor(), found.organisation(), found.id())));
    }

    private Response shown(Request request, Payment payment) {
        return Response.ok(answers.view(request.actor(), payment)).ofVersion(payment.version());
    }

    private static PaymentId payment(Request request) {
        return new PaymentId(request.id("payment_id"));
    }

    private record Question(Payment.@Nullable State state, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var state = query.narrowing("state", Shape.oneOf(Payment.State.class));
        var page = paging.page(query);
        return () -> new Question(state.orNull(), page.get());
    }

    private static Supplier<NewPayment> newPayment(Fields fields) {
        var lines = fields.required("lines", Shape.listOf(Shape.object(PaymentsResource::line), MOST_LINES));
        var method = fields.required("payment_method_id", Shape.ID.as(PaymentMethodId::new));
        var usePrepaid = fields.optional("use_prepaid", Shape.TRUTH);
        return () -> new NewPayment(lines.value(), method.value(), usePrepaid.or(false));
    }

    private static Supplier<Line> line(Fields fields) {
        var product = fields.required("product_id", Shape.ID.as(ProductId::new));
        var term = fields.optional("term", Shape.text(Term::parse));
        var terms = fields.optional("terms", Shape.NUMBER);
        return () -> new Line(product.value(), term.orNull(), terms.or(1));
    }
}

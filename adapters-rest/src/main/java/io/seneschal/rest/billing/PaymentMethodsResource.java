package io.seneschal.rest.billing;

import io.seneschal.application.billing.KeepingPaymentMethods;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Currency;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code /organisations/{organisation_id}/payment-methods}: adding, looking, removing (PAY-2, PAY-10). */
public final class PaymentMethodsResource {

    private static final String METHODS = "/organisations/{organisation_id}/payment-methods";
    private static final String METHOD = METHODS + "/{payment_method_id}";

    private static final Map<String, String> JUDGED = Map.of(
            "payment-method.token-needed", "/provider_token",
            "payment-method.unusable-token", "/provider_token",
            "payment-method.unusable-display", "/display",
            "payment-method.currency-not-supported", "/currency");

    private final KeepingPaymentMethods keeping;

    public PaymentMethodsResource(KeepingPaymentMethods keeping) {
        this.keeping = keeping;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(METHODS, this::list).asking("cursor", "limit"),
                Route.post(METHODS, this::add),
                Route.get(METHOD, this::get),
                Route.delete(METHOD, this::remove));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = keeping.page(request.actor(), request.organisation(), wanted);
        return Response.ok(paging.show(page, PaymentMethodView::of));
    }

    private Response add(Request request) {
        var added = request.body(
                PaymentMethodsResource::wish,
                JUDGED,
                wish -> keeping.add(request.actor(), request.organisation(), wish));
        var location = "/1/organisations/" + added.organisation() + "/payment-methods/" + added.id();
        return Response.created(location, PaymentMethodView.of(added)).ofVersion(added.version());
    }

    private Response get(Request request) {
        var method = keeping.get(request.actor(), request.organisation(), method(request));
        return Response.ok(PaymentMethodView.of(method)).ofVersion(method.version());
    }

    private Response remove(Request request) {
        request.precondition()
                .accept(seen -> keeping.remove(request.actor(), request.organisation(), method(request), seen));
        return Response.done();
    }

    private static PaymentMethodId method(Request request) {
        return new PaymentMethodId(request.id("payment_method_id"));
    }

    private static Supplier<PaymentMethod.Wish> wish(Fields fields) {
        var kind = fields.required("kind", Shape.oneOf(PaymentMethodKind.class));
        var token = fields.optional("provider_token", Shape.TEXT);
        var display = fields.optional("display", Shape.TEXT);
        var currency = fields.required("currency", Shape.oneOf(Currency.class));
        return () -> new PaymentMethod.Wish(kind.value(), token.orNull(), display.orNull(), currency.value());
    }

    /** @param carriesAutoRenewal whether products can be renewed automatically with it */
    record PaymentMethodView(
            UUID id, String kind, String display, String currency, boolean carriesAutoRenewal, Instant createdAt) {

        static PaymentMethodView of(PaymentMethod method) {
            return new PaymentMethodView(
                    method.id().value(),
                    method.kind().code(),
                    method.display(),
                    method.currency().code(),
                    method.kind().carriesAutoRenewal(),
                    method.createdAt());
        }
    }
}

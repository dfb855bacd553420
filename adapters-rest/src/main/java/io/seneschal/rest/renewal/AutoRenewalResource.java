package io.seneschal.rest.renewal;

import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.renewal.SwitchingAutoRenewal;
import io.seneschal.application.shared.Outcome;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.rest.shared.Bulk;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /organisations/{organisation_id}/products/{product_id}/auto-renewal} and {@code …/renewals/auto-renewal}: switching
 * on and off, one product or many (REN-2, REN-5).
 */
public final class AutoRenewalResource {

    private static final int MOST_AT_ONCE = 1000;
    private static final Shape<PaymentMethodId> METHOD = Shape.ID.as(PaymentMethodId::new);

    private final SwitchingAutoRenewal switching;
    private final ReadingRenewals reading;
    private final Problems problems;

    public AutoRenewalResource(SwitchingAutoRenewal switching, ReadingRenewals reading, Problems problems) {
        this.switching = switching;
        this.reading = reading;
        this.problems = problems;
    }

    public List<Route> routes() {
        var one = "/organisations/{organisation_id}/products/{product_id}/auto-renewal";
        return List.of(
                Route.get(one, this::get),
                Route.put(one, this::switchOn),
                Route.delete(one, this::switchOff),
                Route.post("/organisations/{organisation_id}/renewals/auto-renewal", this::switchMany));
    }

    private Response get(Request request) {
        return shown(request);
    }

    private Response switchOn(Request request) {
        var method = request.body(fields -> fields.required("payment_method_id", METHOD)::value);
        request.precondition()
                .accept(seen -> switching.on(request.actor(), request.organisation(), product(request), method, seen));
        return shown(request);
    }

    private Response switchOff(Request request) {
        request.precondition()
                .accept(seen -> switching.off(request.actor(), request.organisation(), product(request), seen));
        return Response.done();
    }

    private Response switchMany(Request request) {
        var outcomes = outcomes(request, request.body(AutoRenewalResource::wish));
        return Response.ok(Bulk.of(
                outcomes,
                outcome -> Bulk.Result.of(outcome.subject().value(), outcome.refusal(), problems, request.language())));
    }

    private List<Outcome<ProductId>> outcomes(Request request, Wish wish) {
        var products =
                wish.products() == null ? switching.all(request.actor(), request.organisation()) : wish.products();
        return wish.method() == null
                ? switching.off(request.actor(), request.organisation(), products)
                : switching.on(request.actor(), request.organisation(), products, wish.method());
    }

    private Response shown(Request request) {
        var item = reading.get(request.actor(), request.organisation(), product(request));
        return Response.ok(AutoRenewalView.of(item))
                .ofVersion(item.of().renewal().version());
    }

    private static ProductId product(Request request) {
        return new ProductId(request.id("product_id"));
    }

    enum Position implements Coded {
        ON,
        OFF
    }

    enum Extent implements Coded {
        ALL
    }

    /**
     * @param products {@code null} for all
     * @param method {@code null} for switching off
     */
    private record Wish(
            @Nullable List<ProductId> products, @Nullable PaymentMethodId method) {}

    private static Supplier<Wish> wish(Fields fields) {
        var position = fields.required("switch", Shape.oneOf(Position.class));
        var products = fields.required(
                "product_ids",
                Shape.<Choice>either(
                        Shape.listOf(Shape.ID.as(ProductId::new), MOST_AT_ONCE).as(Choice::new),
                        Shape.oneOf(Extent.class).as(all -> new Choice(null))));
        var method = position.orNull() == Position.ON
                ? fields.required("payment_method_id", METHOD)
                : fields.optional("payment_method_id", METHOD);
        return () -> new Wish(products.value().products(), position.value() == Position.ON ? method.value() : null);
    }

    private record Choice(@Nullable List<ProductId> products) {}
}

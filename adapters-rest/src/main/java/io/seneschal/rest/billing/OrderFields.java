package io.seneschal.rest.billing;

import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What requests say about orders. */
final class OrderFields {

    /** The fields that the use case itself judges. */
    static final Map<String, String> JUDGED = Map.of(
            "order.nothing-ordered", "/lines",
            "product.unknown-type", "/lines",
            "product.term-not-offered", "/lines",
            "product.no-price", "/lines",
            "payment.too-many-terms", "/lines");

    private static final int MOST_LINES = 100;

    private OrderFields() {}

    /** @param means {@code null} if it is to be paid later */
    record Wish(NewOrder order, @Nullable Means means) {}

    static Supplier<Wish> wish(Fields fields) {
        var order = order(fields);
        var method = fields.optional("payment_method_id", Shape.ID.as(PaymentMethodId::new));
        var usePrepaid = fields.optional("use_prepaid", Shape.TRUTH);
        return () -> new Wish(
                order.get(), method.orNull() == null ? null : new Means(method.orNull(), usePrepaid.or(false)));
    }

    static Supplier<Means> means(Fields fields) {
        var method = fields.required("payment_method_id", Shape.ID.as(PaymentMethodId::new));
        var usePrepaid = fields.optional("use_prepaid", Shape.TRUTH);
        return () -> new Means(method.value(), usePrepaid.or(false));
    }

    static Supplier<NewOrder> order(Fields fields) {
        var lines = fields.required("lines", Shape.listOf(Shape.object(OrderFields::line), MOST_LINES));
        var currency = fields.optional("currency", Shape.oneOf(Currency.class));
        return () -> new NewOrder(lines.value(), currency.orNull());
    }

    private static Supplier<Line> line(Fields fields) {
        var type = fields.required("type", Shape.TEXT);
        var name = fields.optional("name", Shape.text(ProductName::new));
        var term = fields.optional("term", Shape.text(Term::parse));
        var terms = fields.optional("terms", Shape.NUMBER);
        return () -> new Line(type.value(), name.orNull(), term.orNull(), terms.or(1));
    }
}

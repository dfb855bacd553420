package io.seneschal.cli.billing;

import io.seneschal.application.billing.PayingOrders.PaidOrder;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderLine;
import io.seneschal.domain.billing.Payment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How orders are shown. */
final class OrderFields {

    static final View<Order> ORDER =
            new View<>(OrderFields::fields, "id", "state", "total", "lines", "payment_id", "created_at");

    private static final View<PaidOrder> PAID = new View<>(paid -> {
        var fields = fields(paid.order());
        fields.putAll(Fields.of(
                "payment_id", paid.payment().id(),
                "payment_state", paid.payment().state().code(),
                "failure", paid.payment().failure()));
        return fields;
    });

    private OrderFields() {}

    /** Shows an order for which a payment was made; one that failed is no success of the command. */
    static int show(Desk desk, PaidOrder paid) {
        desk.results().show(PAID, paid);
        return paid.payment().state() == Payment.State.FAILED ? ExitCodes.CONFLICT : ExitCodes.DONE;
    }

    private static Map<String, @Nullable Object> fields(Order order) {
        return Fields.of(
                "id", order.id(),
                "state", order.state().code(),
                "total", order.total(),
                "lines", order.lines().stream().map(OrderFields::line).toList(),
                "payment_id", order.payment(),
                "created_at", order.createdAt());
    }

    private static String line(OrderLine line) {
        return "%s,%s,%d=%s: %s".formatted(line.type(), line.term(), line.terms(), line.name(), line.amount());
    }
}

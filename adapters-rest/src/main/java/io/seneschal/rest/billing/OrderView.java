package io.seneschal.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderLine;
import io.seneschal.rest.shared.MoneyView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order on the wire.
 *
 * @param paymentId the payment that is under way, or that paid it; {@code null} if there is none
 * @param payment the one that was just made for it, which may have failed; absent if none was
 */
record OrderView(
        UUID id,
        String state,
        List<LineView> lines,
        MoneyView total,
        @Nullable UUID paymentId,
        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PaymentView payment) {

    static OrderView of(Order order) {
        return of(order, null);
    }

    /** @param made how the payment that was just made for it is shown */
    static OrderView of(Order order, @Nullable PaymentView made) {
        return new OrderView(
                order.id().value(),
                order.state().code(),
                order.lines().stream().map(LineView::of).toList(),
                MoneyView.of(order.total()),
                order.payment() == null ? null : order.payment().value(),
                order.createdAt(),
                made);
    }

    /** @param productId which product it will be, once it is paid */
    record LineView(UUID productId, String type, String name, String term, int terms, MoneyView amount) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.product().value(),
                    line.type(),
                    line.name().text(),
                    line.term().toString(),
                    line.terms(),
                    MoneyView.of(line.amount()));
        }
    }
}

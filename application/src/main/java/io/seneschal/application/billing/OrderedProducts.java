package io.seneschal.application.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.product.Products;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine.Opening;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What was ordered: it is opened when it is paid, and the order can be paid anew when a payment of it fails (PAY-5). */
public final class OrderedProducts implements PaymentConsequences {

    private final Orders orders;
    private final Products products;
    private final Organisations organisations;

    @Inject
    public OrderedProducts(Orders orders, Products products, Organisations organisations) {
        this.orders = orders;
        this.products = products;
        this.organisations = organisations;
    }

    @Override
    public void succeeded(List<Payment> payments, Instant at) {
        follow(payments, Order::paid).stream().filter(paid -> !paid.isNone()).forEach(paid -> open(paid.after(), at));
    }

    @Override
    public void failed(List<Payment> payments, Instant at) {
        follow(payments, Order::unpaid);
    }

    private List<Change<Order>> follow(List<Payment> payments, BiFunction<Order, PaymentId, Change<Order>> step) {
        var payers = payers(payments);
        if (payers.isEmpty()) {
            return List.of();
        }
        var changed = orders.all(payers.keySet()).stream()
                .map(order -> step.apply(order, payers.get(order.id())))
                .toList();
        orders.save(changed);
        return changed;
    }

    /** By which payment each order is paid; of most payments it is none. */
    private static Map<OrderId, PaymentId> payers(List<Payment> payments) {
        return payments.stream()
                .flatMap(payment -> payment.lines().stream()
                        .filter(Opening.class::isInstance)
                        .map(Opening.class::cast)
                        .map(Opening::order)
                        .distinct()
                        .map(order -> Map.entry(order, payment.id())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first term begins today, in the calendar of the organisation. */
    private void open(Order order, Instant at) {
        var zone =
                organisations.get(order.organisation()).details().billingZone().zone();
        var today = at.atZone(zone).toLocalDate();
        order.lines()
                .forEach(line -> products.add(Product.openOrdered(
                        line.product(),
                        order.organisation(),
                        line.type(),
                        line.name(),
                        line.dueFrom(today),
                        line.term(),
                        at)));
    }
}

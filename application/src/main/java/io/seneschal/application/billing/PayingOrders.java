package io.seneschal.application.billing;

import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Paying orders, at once or later (PAY-5). Paid, what was ordered is opened. */
public final class PayingOrders {

    private final PlacingOrders placing;
    private final PaymentSettler settling;
    private final Orders orders;
    private final PaymentMethods methods;
    private final PaymentViews payments;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public PayingOrders(
            PlacingOrders placing,
            PaymentSettler settling,
            Orders orders,
            PaymentMethods methods,
            PaymentViews payments,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.placing = placing;
        this.settling = settling;
        this.orders = orders;
        this.methods = methods;
        this.payments = payments;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * By which means.
     *
     * @param usePrepaid whether the prepaid balance pays as much as it can, and the method the rest (PAY-7)
     */
    public record Means(PaymentMethodId method, boolean usePrepaid) {}

    /** An order, and the payment that was made for it, which may have failed. */
    public record PaidOrder(Order order, Payment payment) {}

    /** Begins to pay it and asks for the money. Not inside a transaction. */
    public PaidOrder pay(Actor actor, OrganisationId organisation, OrderId order, Means means) {
        return finish(actor, begin(actor, organisation, order, means));
    }

    /** Orders and pays in one go. Not inside a transaction. If the payment fails, the order can be paid later. */
    public PaidOrder buy(Actor actor, OrganisationId organisation, NewOrder wish, Means means) {
        return finish(actor, begin(actor, organisation, wish, means));
    }

    /**
     * Begins it: nobody is asked for money yet.
     *
     * @throws io.seneschal.domain.billing.OrderRefusal if it can't be paid, or not like that
     * @throws io.seneschal.domain.billing.PrepaidRefusal.Insufficient if the prepaid account is to pay what is not on it
     */
    public PaidOrder begin(Actor actor, OrganisationId organisation, OrderId id, Means means) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var order = orders.get(organisation, id);
            var method = methods.get(organisation, means.method());
            var payment = new PaymentId(ids.next());
            orders.save(List.of(order.pay(payment, method, catalogue::get, authority)));
            var wish = new PaymentWish(payment, organisation, order.openings(), method, means.usePrepaid());
            var begun =
                    settling.begin(List.of(wish), clock.instant()).getFirst().orThrow();
            return new PaidOrder(orders.get(organisation, id), begun);
        });
    }

    /** Orders and begins to pay, both or neither: nobody is asked for money yet. */
    public PaidOrder begin(Actor actor, OrganisationId organisation, NewOrder wish, Means means) {
        return transactions.inOne(
                actor,
                () -> begin(
                        actor,
                        organisation,
                        placing.place(actor, organisation, wish).id(),
                        means));
    }

    /** Asks for the money of what has begun. Not inside a transaction. */
    public PaidOrder finish(Actor actor, PaidOrder begun) {
        settling.finish(actor, begun.payment());
        var organisation = begun.order().organisation();
        return new PaidOrder(
                orders.get(organisation, begun.order().id()),
                payments.get(organisation, begun.payment().id()));
    }
}

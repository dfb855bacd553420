package io.seneschal.domain.billing;

import io.seneschal.domain.billing.OrderEvent.Cancelled;
import io.seneschal.domain.billing.OrderEvent.Paid;
import io.seneschal.domain.billing.OrderEvent.PayingBegun;
import io.seneschal.domain.billing.OrderEvent.PayingFailed;
import io.seneschal.domain.billing.OrderEvent.Placed;
import io.seneschal.domain.billing.OrderRefusal.AlreadyPaid;
import io.seneschal.domain.billing.OrderRefusal.NothingOrdered;
import io.seneschal.domain.billing.OrderRefusal.OrderCancelled;
import io.seneschal.domain.billing.OrderRefusal.OtherCurrency;
import io.seneschal.domain.billing.OrderRefusal.PaymentUnderWay;
import io.seneschal.domain.billing.OrderRefusal.TooManyLines;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Products that an organisation wants to rent from now on, for one sum (PAY-3).
 *
 * <p>It is pending until it is paid, however long that takes (PAY-5). One payment at a time can be under way for it: with
 * that it waits, also for a bank transfer (PAY-4), and is free again if it fails. Paid, its products are opened. As long as
 * nobody is paying, it can be cancelled.
 *
 * @param lines 1 to 100, in one currency
 * @param payment the one that is under way, or that paid it; {@code null} if there is none
 */
public record Order(
        OrderId id,
        OrganisationId organisation,
        List<OrderLine> lines,
        State state,
        @Nullable PaymentId payment,
        Instant createdAt,
        long version) {

    private static final int MOST_LINES = 100;

    /** How far it has come. */
    public enum State implements Coded {
        PENDING,
        PAID,
        CANCELLED
    }

    public Order {
        lines = List.copyOf(lines);
    }

    /**
     * @throws NothingOrdered if there is no line
     * @throws TooManyLines if there are more than a hundred
     */
    public static Change<Order> place(
            OrderId id, OrganisationId organisation, List<OrderLine> lines, Authority by, Instant at) {
        by.require(Permission.MANAGE_BILLING);
        if (lines.isEmpty()) {
            throw new NothingOrdered();
        }
        if (lines.size() > MOST_LINES) {
            throw new TooManyLines(lines.size(), MOST_LINES);
        }
        var placed = new Order(id, organisation, lines, State.PENDING, null, at, 0);
        return Change.to(placed, new Placed(organisation, id, placed.total()));
    }

    /**
     * Somebody begins to pay it.
     *
     * @param types of the products, as they are rented today
     * @throws AlreadyPaid if it is
     * @throws OrderCancelled if it was
     * @throws PaymentUnderWay if somebody is paying it already
     * @throws OrderRefusal.PriceChanged if something of it costs more or less by now
     * @throws OtherCurrency if the method pays in another currency
     */
    public Change<Order> pay(PaymentId by, PaymentMethod with, Function<String, ProductType> types, Authority who) {
        who.require(Permission.MANAGE_BILLING);
        requireFree();
        lines.forEach(line -> line.requirePresentPrice(id, types.apply(line.type())));
        if (with.currency() != total().currency()) {
            throw new OtherCurrency(id, total().currency(), with.currency());
        }
        return Change.to(with(State.PENDING, by), new PayingBegun(organisation, id, by));
    }

    /** That payment has succeeded. Any other one is none of its business. */
    public Change<Order> paid(PaymentId by) {
        return isWaitingFor(by) ? Change.to(with(State.PAID, by), new Paid(organisation, id, by)) : Change.none(this);
    }

    /** That payment has failed: it can be paid by another one. */
    public Change<Order> unpaid(PaymentId by) {
        return isWaitingFor(by)
                ? Change.to(with(State.PENDING, null), new PayingFailed(organisation, id, by))
                : Change.none(this);
    }

    /**
     * @throws AlreadyPaid if it is
     * @throws PaymentUnderWay if somebody is paying it
     */
    public Change<Order> cancel(Authority by) {
        by.require(Permission.MANAGE_BILLING);
        if (state == State.CANCELLED) {
            return Change.none(this);
        }
        requireFree();
        return Change.to(with(State.CANCELLED, null), new Cancelled(organisation, id));
    }

    /** What is paid for it. */
    public List<PaymentLine> openings() {
        return lines.stream().<PaymentLine>map(line -> line.opening(id)).toList();
    }

    public Money total() {
        return lines.stream().map(OrderLine::amount).reduce(Money::plus).orElseThrow();
    }

    private boolean isWaitingFor(PaymentId by) {
        return state == State.PENDING && by.equals(payment);
    }

    private void requireFree() {
        if (state == State.PAID) {
            throw new AlreadyPaid(id);
        }
        if (state == State.CANCELLED) {
            throw new OrderCancelled(id);
        }
        if (payment != null) {
            throw new PaymentUnderWay(id, payment);
        }
    }

    private Order with(State newState, @Nullable PaymentId newPayment) {
        return new Order(id, organisation, lines, newState, newPayment, createdAt, version);
    }
}

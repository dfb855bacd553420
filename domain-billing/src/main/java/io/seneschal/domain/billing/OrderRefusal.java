package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about an order itself. */
public abstract sealed class OrderRefusal extends Refusal {

    private OrderRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownOrder extends OrderRefusal {
        public UnknownOrder(OrganisationId organisation, OrderId order) {
            super(
                    Kind.UNKNOWN,
                    "order.unknown",
                    facts("organisation", organisation, "order", order),
                    "list-the-orders");
        }
    }

    public static final class NothingOrdered extends OrderRefusal {
        NothingOrdered() {
            super(Kind.INVALID, "order.nothing-ordered", facts(), "name-what-is-ordered");
        }
    }

    public static final class TooManyLines extends OrderRefusal {
        TooManyLines(int lines, int most) {
            super(Kind.INVALID, "order.too-many-lines", facts("lines", lines, "most", most), "order-in-parts");
        }
    }

    public static final class AlreadyPaid extends OrderRefusal {
        AlreadyPaid(OrderId order) {
            super(Kind.CONFLICT, "order.already-paid", facts("order", order), "order-a-new-one");
        }
    }

    public static final class OrderCancelled extends OrderRefusal {
        OrderCancelled(OrderId order) {
            super(Kind.CONFLICT, "order.cancelled", facts("order", order), "order-a-new-one");
        }
    }

    /** One payment at a time: of two, the second one would be for nothing. */
    public static final class PaymentUnderWay extends OrderRefusal {
        PaymentUnderWay(OrderId order, PaymentId payment) {
            super(
                    Kind.CONFLICT,
                    "order.payment-under-way",
                    facts("order", order, "payment", payment),
                    "look-at-the-payment");
        }
    }

    /** What was ordered long ago is not rented at its old price. */
    public static final class PriceChanged extends OrderRefusal {
        PriceChanged(OrderId order, String type, Money ordered, Money today) {
            super(
                    Kind.CONFLICT,
                    "order.price-changed",
                    facts("order", order, "type", type, "ordered", ordered, "today", today),
                    "order-a-new-one");
        }
    }

    /** An order is paid in the currency of its prices (PAY-8). */
    public static final class OtherCurrency extends OrderRefusal {
        OtherCurrency(OrderId order, Currency currency, Currency method) {
            super(
                    Kind.CONFLICT,
                    "order.other-currency",
                    facts("order", order, "currency", currency, "method_currency", method),
                    "choose-another-payment-method",
                    "order-a-new-one");
        }
    }
}

package io.seneschal.domain.billing;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about paying something. */
public abstract sealed class PaymentRefusal extends Refusal {

    private PaymentRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownPayment extends PaymentRefusal {
        public UnknownPayment(OrganisationId organisation, PaymentId payment) {
            super(
                    Kind.UNKNOWN,
                    "payment.unknown",
                    facts("organisation", organisation, "payment", payment),
                    "list-the-payments");
        }
    }

    /** No provider is set up: nothing that needs one can begin. */
    public static final class NoProvider extends PaymentRefusal {
        public NoProvider() {
            super(
                    Kind.CONFLICT,
                    "payment.no-provider",
                    facts(),
                    "set-up-a-payment-provider",
                    "choose-another-payment-method");
        }
    }

    public static final class NothingToPay extends PaymentRefusal {
        NothingToPay() {
            super(Kind.INVALID, "payment.nothing-to-pay", facts(), "name-what-is-paid");
        }
    }

    /** For several terms of a product there is one line. */
    public static final class ProductTwice extends PaymentRefusal {
        ProductTwice(ProductId product) {
            super(Kind.INVALID, "payment.product-twice", facts("product", product), "name-each-product-once");
        }
    }

    /** The type is not paid for several terms in advance, or not for as many (PAY-3, PRD-2). */
    public static final class TooManyTerms extends PaymentRefusal {
        TooManyTerms(String type, int terms, int most) {
            super(
                    Kind.INVALID,
                    "payment.too-many-terms",
                    facts("type", type, "terms", terms, "most", most),
                    "choose-fewer-terms");
        }
    }

    /** That term of the product was paid, or is being paid at this moment: it is charged once (REN-9). */
    public static final class DueTermTaken extends PaymentRefusal {
        DueTermTaken(DueTerm due, PaymentId payment) {
            super(
                    Kind.CONFLICT,
                    "payment.already-under-way",
                    facts("product", due.product(), "due_on", due.dueOn(), "payment", payment),
                    "look-at-the-payment");
        }
    }
}

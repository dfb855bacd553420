package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.List;
import java.util.Map;

/** Every "no" about a payment method itself. */
public abstract sealed class PaymentMethodRefusal extends Refusal {

    private PaymentMethodRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownPaymentMethod extends PaymentMethodRefusal {
        public UnknownPaymentMethod(OrganisationId organisation, PaymentMethodId method) {
            super(
                    Kind.UNKNOWN,
                    "payment-method.unknown",
                    facts("organisation", organisation, "method", method),
                    "list-the-payment-methods");
        }
    }

    /** Numbers of cards never enter (PAY-10); what was sent is not repeated. */
    public static final class HoldsCardData extends PaymentMethodRefusal {
        HoldsCardData(String field) {
            super(Kind.INVALID, "payment-method.card-data", facts("field", field), "send-a-token-of-the-provider");
        }
    }

    /** The provider has to know which one it is. */
    public static final class TokenNeeded extends PaymentMethodRefusal {
        TokenNeeded(PaymentMethodKind kind) {
            super(
                    Kind.INVALID,
                    "payment-method.token-needed",
                    facts("kind", kind.code()),
                    "send-a-token-of-the-provider");
        }
    }

    /** A token is 1 to 200 visible characters of ASCII; what was sent is not repeated. */
    public static final class UnusableToken extends PaymentMethodRefusal {
        UnusableToken() {
            super(Kind.INVALID, "payment-method.unusable-token", facts(), "send-a-token-of-the-provider");
        }
    }

    public static final class UnusableDisplay extends PaymentMethodRefusal {
        UnusableDisplay(int longest) {
            super(Kind.INVALID, "payment-method.unusable-display", facts("longest", longest), "use-a-plain-name");
        }
    }

    /** PostFinance pays in francs only (PAY-2). */
    public static final class CurrencyNotSupported extends PaymentMethodRefusal {
        CurrencyNotSupported(PaymentMethodKind kind, Currency currency) {
            super(
                    Kind.INVALID,
                    "payment-method.currency-not-supported",
                    facts(
                            "kind",
                            kind.code(),
                            "currency",
                            currency,
                            "supported",
                            kind.currencies().stream()
                                    .map(Currency::code)
                                    .sorted()
                                    .toList()),
                    "choose-another-payment-method");
        }
    }

    /** It can't be removed while nobody knows how a payment with it ends. */
    public static final class PaymentsUnderWay extends PaymentMethodRefusal {
        PaymentsUnderWay(PaymentMethodId method, List<PaymentId> payments) {
            super(
                    Kind.CONFLICT,
                    "payment-method.payments-under-way",
                    facts("method", method, "payments", payments),
                    "wait-for-the-payment");
        }
    }
}

package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about prepaid accounts. */
public abstract sealed class PrepaidRefusal extends Refusal {

    private PrepaidRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** There is not as much on it. */
    public static final class Insufficient extends PrepaidRefusal {
        Insufficient(Money available, Money needed) {
            super(
                    Kind.CONFLICT,
                    "prepaid.insufficient",
                    facts("available", available, "needed", needed),
                    "top-up-the-prepaid-account",
                    "choose-another-payment-method");
        }
    }

    /** What is put in at once has bounds (PAY-6). */
    public static final class DepositOutOfRange extends PrepaidRefusal {
        DepositOutOfRange(Money amount, Money least, Money most) {
            super(
                    Kind.INVALID,
                    "prepaid.deposit-out-of-range",
                    facts("amount", amount, "least", least, "most", most),
                    "choose-an-amount-in-range");
        }
    }

    /** Not with any kind of method the account is topped up (PAY-6). */
    public static final class MethodNotAccepted extends PrepaidRefusal {
        MethodNotAccepted(PaymentMethodKind kind, Currency currency) {
            super(
                    Kind.CONFLICT,
                    "prepaid.method-not-accepted",
                    facts(
                            "kind",
                            kind.code(),
                            "currency",
                            currency,
                            "accepted",
                            PaymentMethodKind.toppingUp(currency).stream()
                                    .map(Coded::code)
                                    .toList()),
                    "choose-another-payment-method");
        }
    }
}

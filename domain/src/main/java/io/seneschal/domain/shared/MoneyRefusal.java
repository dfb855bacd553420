package io.seneschal.domain.shared;

import java.util.Map;

/** Every "no" about money as such. */
public abstract sealed class MoneyRefusal extends Refusal {

    private MoneyRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** An amount is digits with up to two decimals behind a point; nothing is rounded (PAY-8). */
    public static final class UnusableAmount extends MoneyRefusal {
        public UnusableAmount(String amount) {
            super(Kind.INVALID, "money.unusable-amount", facts("amount", amount), "write-an-amount");
        }
    }

    /** Currencies never mix (PAY-8). */
    public static final class CurrenciesDiffer extends MoneyRefusal {
        public CurrenciesDiffer(Currency one, Currency other) {
            super(Kind.INVALID, "money.currencies-differ", facts("currency", one, "other", other), "use-one-currency");
        }
    }

    /** More than can be counted exactly. */
    public static final class TooMuchMoney extends MoneyRefusal {
        public TooMuchMoney(Currency currency) {
            super(Kind.INVALID, "money.too-much", facts("currency", currency), "write-a-smaller-amount");
        }
    }
}

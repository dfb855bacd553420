package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about bank accounts and the transfers to them. */
public abstract sealed class TransferRefusal extends Refusal {

    private TransferRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** No account has this number: its check digits say so. */
    public static final class UnusableIban extends TransferRefusal {
        public UnusableIban(String text) {
            super(Kind.INVALID, "transfer.unusable-iban", facts("iban", text), "check-the-account-number");
        }
    }

    /** Not the reference of a QR-bill, nor one after ISO 11649. */
    public static final class UnusableReference extends TransferRefusal {
        public UnusableReference(String text) {
            super(Kind.INVALID, "transfer.unusable-reference", facts("reference", text), "check-the-reference");
        }
    }

    /** The provider takes no transfers in that currency. */
    public static final class NoAccount extends TransferRefusal {
        public NoAccount(Currency currency) {
            super(Kind.CONFLICT, "transfer.no-account", facts("currency", currency), "choose-another-payment-method");
        }
    }
}

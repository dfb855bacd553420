package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about the way in which an organisation is billed. */
public abstract sealed class BillingAccountRefusal extends Refusal {

    private BillingAccountRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** An organisation pays in one currency (PAY-8). */
    public static final class CurrencyMismatch extends BillingAccountRefusal {
        CurrencyMismatch(Currency settled, Currency wished) {
            super(
                    Kind.CONFLICT,
                    "billing.currency-mismatch",
                    facts("settled", settled, "wished", wished),
                    "use-the-currency-of-the-organisation");
        }
    }

    /** The currency can't be changed any more. */
    public static final class CurrencyIsSettled extends BillingAccountRefusal {
        CurrencyIsSettled(Currency settled, Currency wished) {
            super(
                    Kind.CONFLICT,
                    "billing.currency-settled",
                    facts("settled", settled, "wished", wished),
                    "use-the-currency-of-the-organisation",
                    "found-another-organisation");
        }
    }

    /** Reminded at most two months ahead (REN-16). */
    public static final class ReminderLeadOutOfRange extends BillingAccountRefusal {
        ReminderLeadOutOfRange(int days, int longest) {
            super(
                    Kind.INVALID,
                    "billing.reminder-lead-out-of-range",
                    facts("days", days, "longest", longest),
                    "choose-a-shorter-lead");
        }
    }
}

package io.seneschal.domain.renewal;

import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** Every "no" about renewals. */
public abstract sealed class RenewalRefusal extends Refusal {

    private RenewalRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** There would be no time left for every attempt (REN-3). */
    public static final class TooCloseToDueDate extends RenewalRefusal {
        TooCloseToDueDate(ProductId product, LocalDate dueOn, long daysLeft, int daysNeeded) {
            super(
                    Kind.CONFLICT,
                    "renewal.too-close-to-due-date",
                    facts("product", product, "due_on", dueOn, "days_left", daysLeft, "days_needed", daysNeeded),
                    "renew-first-then-switch-on");
        }
    }

    /** Nobody can charge it without the customer (REN-7). */
    public static final class MethodCannotRenew extends RenewalRefusal {
        MethodCannotRenew(PaymentMethodKind kind) {
            super(
                    Kind.CONFLICT,
                    "renewal.method-cannot-renew",
                    facts(
                            "kind",
                            kind.code(),
                            "kinds_that_can",
                            Stream.of(PaymentMethodKind.values())
                                    .filter(PaymentMethodKind::carriesAutoRenewal)
                                    .map(Coded::code)
                                    .toList()),
                    "choose-another-payment-method");
        }
    }

    /** It ends on its due date unless somebody pays: said in forecasts (REN-13). */
    public static final class SwitchedOff extends RenewalRefusal {
        SwitchedOff(ProductId product, LocalDate dueOn) {
            super(
                    Kind.CONFLICT,
                    "renewal.switched-off",
                    facts("product", product, "due_on", dueOn),
                    "switch-automatic-renewal-on",
                    "renew-the-product");
        }
    }

    /** Every attempt was made, and none succeeded: said in forecasts (REN-13). */
    public static final class NoAttemptLeft extends RenewalRefusal {
        NoAttemptLeft(ProductId product, LocalDate dueOn, int attempts) {
            super(
                    Kind.CONFLICT,
                    "renewal.no-attempt-left",
                    facts("product", product, "due_on", dueOn, "attempts", attempts),
                    "renew-the-product");
        }
    }

    /** Somebody has begun to pay it, and whether the money has come is not known yet: said in forecasts (REN-13). */
    public static final class PaymentUnderWay extends RenewalRefusal {
        PaymentUnderWay(ProductId product, LocalDate dueOn) {
            super(
                    Kind.CONFLICT,
                    "renewal.payment-under-way",
                    facts("product", product, "due_on", dueOn),
                    "wait-for-the-payment");
        }
    }

    /** Neither a day in the past nor one that nobody can foresee. */
    public static final class ForecastOutOfRange extends RenewalRefusal {
        public ForecastOutOfRange(LocalDate until, LocalDate earliest, LocalDate latest) {
            super(
                    Kind.INVALID,
                    "renewal.forecast-out-of-range",
                    facts("until", until, "earliest", earliest, "latest", latest),
                    "choose-a-day-in-range");
        }
    }
}

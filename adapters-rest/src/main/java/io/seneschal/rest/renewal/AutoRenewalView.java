package io.seneschal.rest.renewal;

import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.domain.billing.PaymentMethodId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and with what a product is renewed by itself.
 *
 * @param paymentMethodId {@code null} if it is not
 * @param nextAttemptOn the day; {@code null} if there will be none for the present due date
 */
public record AutoRenewalView(
        UUID productId,
        boolean on,
        @Nullable UUID paymentMethodId,
        @Nullable String nextAttemptOn) {

    public static AutoRenewalView of(ReadingRenewals.Item item) {
        var renewal = item.of().renewal();
        var next = item.nextAttemptOn();
        return new AutoRenewalView(
                renewal.product().value(),
                renewal.isOn(),
                renewal.method().map(PaymentMethodId::value).orElse(null),
                next == null ? null : next.toString());
    }
}

package io.seneschal.domain.billing;

import java.util.UUID;

/** Which payment method. */
public record PaymentMethodId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

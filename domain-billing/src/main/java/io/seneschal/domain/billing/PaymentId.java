package io.seneschal.domain.billing;

import java.util.UUID;

/** Which payment. To the payment provider it is the key under which nothing is ever charged twice (PAY-11). */
public record PaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.seneschal.domain.billing;

import java.util.UUID;

/** Which invoice. */
public record InvoiceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

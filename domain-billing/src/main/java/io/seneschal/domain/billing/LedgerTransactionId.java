package io.seneschal.domain.billing;

import java.util.UUID;

/** Which transaction of the prepaid ledger. */
public record LedgerTransactionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

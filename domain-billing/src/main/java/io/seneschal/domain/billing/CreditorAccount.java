package io.seneschal.domain.billing;

import org.jspecify.annotations.Nullable;

/**
 * Where the provider takes transfers in one currency.
 *
 * @param qrIban under which the same account takes QR references; {@code null} where it has none
 */
public record CreditorAccount(Iban iban, @Nullable Iban qrIban) {

    /** @throws IllegalArgumentException if one stands where the other should */
    public CreditorAccount {
        if (iban.isQrIban()) {
            throw new IllegalArgumentException(iban + " is a QR-IBAN");
        }
        if (qrIban != null && !qrIban.isQrIban()) {
            throw new IllegalArgumentException(qrIban + " is no QR-IBAN");
        }
    }

    /** The number that customers pay to. */
    public Iban payable() {
        return qrIban == null ? iban : qrIban;
    }
}

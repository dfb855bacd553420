package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was given back of an invoice, and why (PAY-9). Like the invoice it never changes.
 *
 * @param number without gaps in its organisation and year
 * @param ordinal the how many-th of its invoice: two that are made at once can't both be the same
 * @param reason 10 to 500 characters
 * @param left what of the invoice can still be given back
 */
public record CreditNote(
        CreditNoteId id,
        OrganisationId organisation,
        PaperNumber number,
        InvoiceId invoice,
        PaperNumber invoiceNumber,
        int ordinal,
        LocalDate issuedOn,
        Issuer issuer,
        Recipient recipient,
        String reason,
        Money amount,
        Money left,
        Instant createdAt) {

    public CreditNote {
        if (number.series() != PaperSeries.CREDIT_NOTE || number.year() != issuedOn.getYear()) {
            throw new IllegalStateException(number + " is no number for a credit note of " + issuedOn);
        }
        if (ordinal < 1 || !amount.isPositive() || left.isNegative()) {
            throw new IllegalStateException("Credit note " + ordinal + " of " + amount + " leaves " + left);
        }
    }
}

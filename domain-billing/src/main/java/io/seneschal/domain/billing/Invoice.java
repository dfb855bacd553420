package io.seneschal.domain.billing;

import io.seneschal.domain.billing.InvoiceRefusal.CreditReasonMissing;
import io.seneschal.domain.billing.InvoiceRefusal.CreditTooHigh;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payment was for (PAY-9).
 *
 * <p>It is issued when the payment succeeds, and from then on stays what it is: numbers, parties, lines and amounts are
 * those of that day, whatever becomes of them. What was wrong is put right by credit notes, which together give back the
 * whole amount at most.
 *
 * @param number without gaps in its organisation and year
 * @param issuedOn the day in the organisation's billing zone
 * @param payment which it stands for
 * @param paidBy what paid what the prepaid account did not; the prepaid account if it paid all
 * @param fromPrepaid what of the total came from the prepaid account
 */
public record Invoice(
        InvoiceId id,
        OrganisationId organisation,
        PaperNumber number,
        LocalDate issuedOn,
        PaymentId payment,
        Issuer issuer,
        Recipient recipient,
        List<InvoiceLine> lines,
        PaymentMethodKind paidBy,
        Money fromPrepaid,
        Money total,
        Instant createdAt) {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    public Invoice {
        lines = List.copyOf(lines);
        if (number.series() != PaperSeries.INVOICE || number.year() != issuedOn.getYear()) {
            throw new IllegalStateException(number + " is no number for an invoice of " + issuedOn);
        }
        if (!InvoiceLine.totalOf(lines).equals(total)) {
            throw new IllegalStateException("The lines of invoice " + number + " don't add up to " + total);
        }
    }

    /** Issues it for a payment that has succeeded. */
    public static Change<Invoice> issue(Invoice drawnUp) {
        return Change.to(
                drawnUp,
                new InvoiceEvent.Issued(drawnUp.organisation, drawnUp.id, drawnUp.number.toString(), drawnUp.payment));
    }

    /**
     * Gives back a part, or all that is left: as money on the prepaid account, with a credit note that says why.
     *
     * @param credited what was given back before
     * @throws CreditTooHigh if more would be given back than was paid
     * @throws CreditReasonMissing if nobody says why in 10 to 500 characters
     */
    public Change<CreditNote> credit(
            CreditNoteId note,
            PaperNumber noteNumber,
            Credited credited,
            Money amount,
            String reason,
            LocalDate on,
            Instant at) {
        var stated = Line.tidy(reason);
        if (!Line.fits(stated, SHORTEST_REASON, LONGEST_REASON)) {
            throw new CreditReasonMissing(SHORTEST_REASON, LONGEST_REASON);
        }
        var left = total.minus(credited.amount());
        if (!amount.isPositive() || amount.compareTo(left) > 0) {
            throw new CreditTooHigh(id, amount, left);
        }
        var ordinal = credited.notes() + 1;
        return Change.to(
                new CreditNote(
                        note,
                        organisation,
                        noteNumber,
                        id,
                        number,
                        ordinal,
                        on,
                        issuer,
                        recipient,
                        stated,
                        amount,
                        left.minus(amount),
                        at),
                new InvoiceEvent.Credited(organisation, id, note, noteNumber.toString(), amount));
    }

    /**
     * What was given back of an invoice so far.
     *
     * @param notes how many credit notes
     */
    public record Credited(int notes, Money amount) {}
}

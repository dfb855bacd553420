package io.seneschal.domain.billing;

import io.seneschal.domain.billing.ProFormaRefusal.ProFormaSettled;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bank transfer is paid against, before there is an invoice (PAY-4).
 *
 * <p>It is made when somebody chooses to pay by transfer, and tells where to, how much and under which reference; the payment
 * waits. When the money has arrived it is paid, and an invoice takes its place; as long as it is open, it can be cancelled.
 *
 * @param account which the money has to be sent to
 * @param lines what the money is for; none where it is put onto the prepaid account
 * @param fromPrepaid what of it is taken from the prepaid account when the rest has come
 * @param amount what has to be sent
 */
public record ProForma(
        ProFormaId id,
        OrganisationId organisation,
        PaymentId payment,
        Iban account,
        TransferReference reference,
        LocalDate issuedOn,
        Issuer issuer,
        Recipient recipient,
        List<InvoiceLine> lines,
        Money fromPrepaid,
        Money amount,
        State state,
        Instant createdAt,
        long version) {

    public ProForma {
        lines = List.copyOf(lines);
        if (reference.isQr() != account.isQrIban()) {
            throw new IllegalStateException(account + " takes no reference like " + reference);
        }
        if (!amount.isPositive() || fromPrepaid.isNegative()) {
            throw new IllegalStateException(fromPrepaid + " and " + amount + " are not to be paid");
        }
    }

    /** Whether its money has come. */
    public enum State implements Coded {
        OPEN,
        PAID,
        CANCELLED
    }

    /** Makes it for a payment that waits for a transfer. */
    public static Change<ProForma> make(ProForma drawnUp) {
        return Change.to(
                drawnUp, new ProFormaEvent.Made(drawnUp.organisation, drawnUp.id, drawnUp.payment, drawnUp.amount));
    }

    /** The money has come. */
    public Change<ProForma> pay() {
        return state == State.PAID
                ? Change.none(this)
                : Change.to(in(State.PAID), new ProFormaEvent.Paid(organisation, id, payment));
    }

    /**
     * Nobody will pay it any more.
     *
     * @throws ProFormaSettled if somebody has
     */
    public Change<ProForma> cancel() {
        if (state == State.PAID) {
            throw new ProFormaSettled(id, state);
        }
        return state == State.CANCELLED
                ? Change.none(this)
                : Change.to(in(State.CANCELLED), new ProFormaEvent.Cancelled(organisation, id, payment));
    }

    private ProForma in(State wished) {
        return new ProForma(
                id,
                organisation,
                payment,
                account,
                reference,
                issuedOn,
                issuer,
                recipient,
                lines,
                fromPrepaid,
                amount,
                wished,
                createdAt,
                version);
    }
}

package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.LedgerAccount.AVAILABLE;
import static io.seneschal.domain.billing.LedgerAccount.OUTSIDE;
import static io.seneschal.domain.billing.LedgerAccount.RESERVED;
import static io.seneschal.domain.billing.LedgerAccount.SPENT;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.List;

/**
 * Money moves between two accounts of an organisation's prepaid ledger: what one gives the other gets, so its postings can't
 * but add up to zero (PAY-8). None is ever changed.
 *
 * @param payment because of which it moves
 */
public record LedgerTransaction(
        LedgerTransactionId id, OrganisationId organisation, Kind kind, Money amount, PaymentId payment, Instant at) {

    public LedgerTransaction {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(id + " moves " + amount);
        }
    }

    /** Why money moves, and with that from where to where. */
    public enum Kind implements Coded {
        /** It was paid in. */
        DEPOSIT(OUTSIDE, AVAILABLE),
        /** A payment has begun of which it is to pay a part, or all. */
        RESERVE(AVAILABLE, RESERVED),
        /** That payment has succeeded. */
        TAKE(RESERVED, SPENT),
        /** That payment has failed. */
        RELEASE(RESERVED, AVAILABLE),
        /** A credit note gives it back. */
        REFUND(SPENT, AVAILABLE);

        private final LedgerAccount from;
        private final LedgerAccount to;

        Kind(LedgerAccount from, LedgerAccount to) {
            this.from = from;
            this.to = to;
        }

        public LedgerAccount from() {
            return from;
        }

        public LedgerAccount to() {
            return to;
        }
    }

    /** What one account gets; below zero what it gives. */
    public record Posting(LedgerAccount account, Money amount) {}

    /** Both sides of it. */
    public List<Posting> postings() {
        return List.of(new Posting(kind.from(), amount.negated()), new Posting(kind.to(), amount));
    }
}

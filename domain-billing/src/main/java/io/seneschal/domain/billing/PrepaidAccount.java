package io.seneschal.domain.billing;

import io.seneschal.domain.billing.LedgerTransaction.Kind;
import io.seneschal.domain.billing.PrepaidRefusal.Insufficient;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that an organisation has paid in advance.
 *
 * <p>It is deposited, and pays payments or parts of them: reserved while the payment is under way, taken when it succeeds,
 * and released when it fails (PAY-7). Each move is a transaction of the ledger, and what is here is what the ledger says.
 * Never is there less than nothing.
 *
 * @param available what can be spent
 * @param reserved what is kept for payments under way
 * @param version 0 for one that nothing was ever put into
 */
public record PrepaidAccount(OrganisationId organisation, Money available, Money reserved, long version) {

    public PrepaidAccount {
        available.requireSameCurrency(reserved);
        if (available.isNegative() || reserved.isNegative()) {
            throw new IllegalArgumentException("Less than nothing on the prepaid account of " + organisation);
        }
    }

    /** One that nothing was ever put into. */
    public static PrepaidAccount empty(OrganisationId organisation, Currency currency) {
        return new PrepaidAccount(organisation, Money.zero(currency), Money.zero(currency), 0);
    }

    /**
     * The account after a step of something that is done with it, and the step itself: stored together. Of several steps in
     * a row, each goes on from the account that the one before it left.
     */
    public record Booking(Change<PrepaidAccount> account, LedgerTransaction transaction) {}

    /**
     * What follows for it from a payment that has just begun, succeeded or failed; nothing where no money of it moves.
     *
     * @throws Insufficient if more would be reserved than there is
     */
    public Optional<Booking> follow(Payment payment, LedgerTransactionId id, Instant at) {
        if (payment.isDeposit()) {
            return payment.state() == Payment.State.SUCCEEDED
                    ? Optional.of(booked(id, Kind.DEPOSIT, payment.total(), payment.id(), at))
                    : Optional.empty();
        }
        var part = payment.fromPrepaid();
        if (part.isZero()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (payment.state()) {
                    case PENDING, AWAITING_TRANSFER -> reserve(id, part, payment.id(), at);
                    case SUCCEEDED -> booked(id, Kind.TAKE, part, payment.id(), at);
                    case FAILED -> booked(id, Kind.RELEASE, part, payment.id(), at);
                });
    }

    /**
     * Gives back what was spent before, or what came in another way, as a credit note says.
     *
     * @param payment that is given back, or a part of it
     */
    public Booking refund(LedgerTransactionId id, Money amount, PaymentId payment, Instant at) {
        return booked(id, Kind.REFUND, amount, payment, at);
    }

    /** Whether there is nothing on it, neither to spend nor kept. */
    public boolean isEmpty() {
        return available.isZero() && reserved.isZero();
    }

    /** Why that much can't be spent now; empty if it can. */
    public Optional<PrepaidRefusal> objectionTo(Money amount) {
        return amount.compareTo(available) > 0 ? Optional.of(new Insufficient(available, amount)) : Optional.empty();
    }

    private Booking reserve(LedgerTransactionId id, Money amount, PaymentId payment, Instant at) {
        objectionTo(amount).ifPresent(refusal -> {
            throw refusal;
        });
        return booked(id, Kind.RESERVE, amount, payment, at);
    }

    private Booking booked(LedgerTransactionId id, Kind kind, Money amount, PaymentId payment, Instant at) {
        var transaction = new LedgerTransaction(id, organisation, kind, amount, payment, at);
        var after = this;
        for (var posting : transaction.postings()) {
            after = after.posted(posting);
        }
        return new Booking(Change.to(after, PrepaidEvent.of(transaction)), transaction);
    }

    private PrepaidAccount posted(LedgerTransaction.Posting posting) {
        return switch (posting.account()) {
            case AVAILABLE -> new PrepaidAccount(organisation, available.plus(posting.amount()), reserved, version);
            case RESERVED -> new PrepaidAccount(organisation, available, reserved.plus(posting.amount()), version);
            case OUTSIDE, SPENT -> this;
        };
    }
}

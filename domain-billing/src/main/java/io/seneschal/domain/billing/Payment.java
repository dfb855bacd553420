package io.seneschal.domain.billing;

import io.seneschal.domain.billing.PaymentEvent.Begun;
import io.seneschal.domain.billing.PaymentEvent.Contradicted;
import io.seneschal.domain.billing.PaymentEvent.Failed;
import io.seneschal.domain.billing.PaymentEvent.Succeeded;
import io.seneschal.domain.billing.PaymentRefusal.DueTermTaken;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something is paid: products go on, ordered ones are opened, or the prepaid account is topped up.
 *
 * <p>It begins before anybody is asked for money, so that its id is there to ask with, for ever the same: whatever dies in
 * between, the provider is asked again under it and charges nothing twice (PAY-11). A part may come from the prepaid
 * account, where it is reserved meanwhile (PAY-7). An answer settles it: succeeded or failed. No answer leaves it pending,
 * and it is asked about again after growing pauses, without end. A transfer is awaited until it arrives or is given up.
 * What is settled stays so: an answer that says otherwise later is noted, and changes nothing.
 *
 * @param method with which the part is paid that the prepaid account doesn't; it may have been removed since
 * @param providerReference what the provider, or the bank, calls it; {@code null} before it succeeds, and where neither was asked
 * @param failure why it failed, as the provider says it; {@code null} if it didn't
 * @param settledAt when it succeeded or failed; {@code null} before
 * @param askAt when the provider is to be asked what became of it; {@code null} if nobody has to be asked
 * @param asks how often somebody has set out to ask since
 */
public record Payment(
        PaymentId id,
        OrganisationId organisation,
        List<PaymentLine> lines,
        PaymentMethodId method,
        PaymentMethodKind kind,
        Money fromPrepaid,
        Money fromMethod,
        State state,
        @Nullable String providerReference,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable Instant askAt,
        int asks,
        long version) {

    /** For how long a payment is left to whoever began it: longer than asking the provider can take. */
    public static final Duration HEAD_START = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9;
    private static final int LONGEST_TEXT = 200;

    /** How far it has come. */
    public enum State implements Coded {
        PENDING,
        AWAITING_TRANSFER,
        SUCCEEDED,
        FAILED;

        @Override
        public String code() {
            return Coded.super.code().replace('_', '-');
        }
    }

    public Payment {
        lines = List.copyOf(lines);
        if (fromPrepaid.isNegative() || fromMethod.isNegative()) {
            throw new IllegalArgumentException(id + " takes less than nothing");
        }
        if (!fromPrepaid.plus(fromMethod).equals(totalOf(lines))) {
            throw new IllegalArgumentException(id + " is not paid exactly");
        }
        if (isOpen(state) != (settledAt == null) || (askAt != null && state != State.PENDING)) {
            throw new IllegalArgumentException(id + " can't be " + state.code() + " like that");
        }
    }

    /**
     * @param taken what of it was paid before, or is being paid, by which payment
     * @param available on the prepaid account
     * @throws DueTermTaken if some of it is (REN-9)
     */
    public static Change<Payment> begin(PaymentWish wish, Map<DueTerm, PaymentId> taken, Money available, Instant at) {
        wish.dueTerms().forEach(due -> {
            var by = taken.get(due);
            if (by != null) {
                throw new DueTermTaken(due, by);
            }
        });
        var total = wish.total();
        var kind = wish.method().kind();
        var fromPrepaid = kind.isBalance() ? total : wish.usePrepaid() ? total.orLess(available) : total.minus(total);
        var fromMethod = total.minus(fromPrepaid);
        var awaitsTransfer = kind.awaitsTransfer() && fromMethod.isPositive();
        var begun = new Payment(
                wish.id(),
                wish.organisation(),
                wish.lines(),
                wish.method().id(),
                kind,
                fromPrepaid,
                fromMethod,
                awaitsTransfer ? State.AWAITING_TRANSFER : State.PENDING,
                null,
                null,
                at,
                null,
                awaitsTransfer ? null : at.plus(HEAD_START),
                0,
                0);
        return Change.to(begun, new Begun(begun.organisation, begun.id, begun.method, kind, fromPrepaid, fromMethod));
    }

    /** By which means the money comes in the end: from the prepaid account if that covers all of it, whatever else was at hand. */
    public PaymentMethodKind paidBy() {
        return fromPrepaid.isPositive() && !fromMethod.isPositive() ? PaymentMethodKind.PREPAID : kind;
    }

    /** @param reference what whoever took the money calls it; {@code null} if it came from the prepaid account alone */
    public Change<Payment> succeed(@Nullable String reference, Instant at) {
        var called = reference == null ? null : shortened(reference);
        if (isOpen()) {
            return Change.to(
                    settled(State.SUCCEEDED, called, null, at), new Succeeded(organisation, id, kind, total()));
        }
        return state == State.SUCCEEDED && Objects.equals(called, providerReference)
                ? Change.none(this)
                : contradicted(State.SUCCEEDED, called);
    }

    /** @param reason as the provider says it */
    public Change<Payment> fail(String reason, Instant at) {
        if (isOpen()) {
            var told = shortened(reason);
            return Change.to(settled(State.FAILED, null, told, at), new Failed(organisation, id, kind, total(), told));
        }
        return state == State.FAILED ? Change.none(this) : contradicted(State.FAILED, null);
    }

    /**
     * The same payment once somebody has set out to ask what became of it: nobody else has to before a pause is over, which
     * is ten seconds at first, then twice as long each time, and 85 minutes at most.
     */
    public Payment asked(Instant at) {
        var next = at.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(asks, DOUBLINGS)));
        return new Payment(
                id,
                organisation,
                lines,
                method,
                kind,
                fromPrepaid,
                fromMethod,
                state,
                providerReference,
                failure,
                createdAt,
                settledAt,
                next,
                asks + 1,
                version);
    }

    /** Whether it is neither succeeded nor failed. */
    public boolean isOpen() {
        return isOpen(state);
    }

    /** Whether somebody has to be asked for money before it can succeed. */
    public boolean needsProvider() {
        return kind.needsProvider() && fromMethod.isPositive();
    }

    /** Whether it tops up the prepaid account, and pays for nothing. */
    public boolean isDeposit() {
        return lines.stream().allMatch(PaymentLine.Deposit.class::isInstance);
    }

    /** Whether settling it moves money of the prepaid account. */
    public boolean touchesPrepaid() {
        return isDeposit() || fromPrepaid.isPositive();
    }

    /** What goes on with it. */
    public List<PaymentLine.Renewal> renewals() {
        return renewalsIn(lines);
    }

    public Money total() {
        return fromPrepaid.plus(fromMethod);
    }

    static Money totalOf(List<PaymentLine> lines) {
        return lines.stream().map(PaymentLine::amount).reduce(Money::plus).orElseThrow();
    }

    static List<DueTerm> dueTermsOf(List<PaymentLine> lines) {
        return renewalsIn(lines).stream().map(PaymentLine.Renewal::due).toList();
    }

    private static List<PaymentLine.Renewal> renewalsIn(List<PaymentLine> lines) {
        return lines.stream()
                .filter(PaymentLine.Renewal.class::isInstance)
                .map(PaymentLine.Renewal.class::cast)
                .toList();
    }

    private static boolean isOpen(State state) {
        return state == State.PENDING || state == State.AWAITING_TRANSFER;
    }

    private Payment settled(State as, @Nullable String reference, @Nullable String reason, Instant at) {
        return new Payment(
                id,
                organisation,
                lines,
                method,
                kind,
                fromPrepaid,
                fromMethod,
                as,
                reference,
                reason,
                createdAt,
                at,
                null,
                asks,
                version);
    }

    private Change<Payment> contradicted(State heard, @Nullable String reference) {
        return Change.to(this, new Contradicted(organisation, id, state, heard, reference));
    }

    private static String shortened(String text) {
        var tidied = Line.tidy(text);
        return tidied.codePointCount(0, tidied.length()) <= LONGEST_TEXT
                ? tidied
                : tidied.substring(0, tidied.offsetByCodePoints(0, LONGEST_TEXT));
    }
}

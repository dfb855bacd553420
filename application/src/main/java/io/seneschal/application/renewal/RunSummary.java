package io.seneschal.application.renewal;

import io.seneschal.application.renewal.RenewalRounds.Decided;
import io.seneschal.application.shared.Tally;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.product.ProductEvent;
import io.seneschal.domain.renewal.Look;
import io.seneschal.domain.renewal.RenewalEvent;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.DomainEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run did.
 *
 * @param looked how many products were looked at, some of them several times
 * @param reminded of how many people were told beforehand
 * @param attempted how many payments were begun
 * @param charged how many of them succeeded
 * @param declined how many failed
 * @param unanswered of how many the provider has not said what became of them; it is asked again
 * @param refused how many could not even begin
 * @param heldUp how many wait for a payment provider to be set up
 */
public record RunSummary(
        long looked,
        long reminded,
        long attempted,
        long charged,
        long declined,
        long unanswered,
        long refused,
        long heldUp,
        long blocked,
        long terminated) {

    /** What can become of a product that is looked at. */
    public enum Outcome implements Coded {
        REMINDED,
        CHARGED,
        DECLINED,
        UNANSWERED,
        REFUSED,
        HELD_UP,
        BLOCKED,
        TERMINATED;

        @Override
        public String code() {
            return Coded.super.code().replace('_', '-');
        }
    }

    public static final RunSummary NOTHING = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public RunSummary plus(RunSummary other) {
        return new RunSummary(
                looked + other.looked,
                reminded + other.reminded,
                attempted + other.attempted,
                charged + other.charged,
                declined + other.declined,
                unanswered + other.unanswered,
                refused + other.refused,
                heldUp + other.heldUp,
                blocked + other.blocked,
                terminated + other.terminated);
    }

    void count(Tally tally) {
        for (var outcome : Outcome.values()) {
            tally.count(outcome, of(outcome));
        }
    }

    private long of(Outcome outcome) {
        return switch (outcome) {
            case REMINDED -> reminded;
            case CHARGED -> charged;
            case DECLINED -> declined;
            case UNANSWERED -> unanswered;
            case REFUSED -> refused;
            case HELD_UP -> heldUp;
            case BLOCKED -> blocked;
            case TERMINATED -> terminated;
        };
    }

    /** Of what was decided in a round. */
    static RunSummary of(int looked, List<Decided> decided, int begun) {
        var events =
                decided.stream().map(Decided::look).flatMap(RunSummary::events).toList();
        var heldUp = decided.stream()
                .filter(each -> each.attempt() == null && each.look().attempt().isPresent())
                .count();
        return new RunSummary(
                looked,
                count(events, RenewalEvent.Announced.class) + count(events, RenewalEvent.FallingDue.class),
                begun,
                0,
                0,
                0,
                count(events, RenewalEvent.AttemptRefused.class),
                heldUp,
                count(events, ProductEvent.Blocked.class),
                count(events, ProductEvent.Terminated.class));
    }

    /** Of what the provider said. */
    static RunSummary of(List<Payment> settled) {
        return new RunSummary(
                0,
                0,
                0,
                count(settled, Payment.State.SUCCEEDED),
                count(settled, Payment.State.FAILED),
                count(settled, Payment.State.PENDING),
                0,
                0,
                0,
                0);
    }

    private static Stream<DomainEvent> events(Look look) {
        return Stream.concat(look.product().events().stream(), look.renewal().events().stream());
    }

    private static long count(List<DomainEvent> events, Class<? extends DomainEvent> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private static long count(List<Payment> payments, Payment.State state) {
        return payments.stream().filter(payment -> payment.state() == state).count();
    }
}

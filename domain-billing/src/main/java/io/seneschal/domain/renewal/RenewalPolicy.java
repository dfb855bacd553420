package io.seneschal.domain.renewal;

import static java.time.temporal.ChronoUnit.DAYS;

import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.renewal.RenewalRefusal.MethodCannotRenew;
import io.seneschal.domain.renewal.RenewalRefusal.TooCloseToDueDate;
import io.seneschal.domain.renewal.RenewalStep.Attempt;
import io.seneschal.domain.renewal.RenewalStep.Block;
import io.seneschal.domain.renewal.RenewalStep.Over;
import io.seneschal.domain.renewal.RenewalStep.Remind;
import io.seneschal.domain.renewal.RenewalStep.Terminate;
import io.seneschal.domain.renewal.RenewalStep.Wait;
import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a product as its due date comes and goes (REN-4, REN-8, REN-11, REN-16): decided from what is known of it
 * and the day it is in the organisation's billing zone, and from nothing else. The run, the forecast and the simulation all
 * ask here.
 *
 * <p>Days are calendar days: each question is "has that day begun", never "how many hours" (REN-1). Whatever was missed
 * because nothing ran is done on the first day on which something runs: of attempts the latest one, once. What is unpaid
 * is never terminated before it was blocked for as long as the plan leaves between the two, so a system that stood still
 * ends nothing without a warning. While it isn't known whether money has come, nothing is done at all.
 *
 * <p>Whoever unblocks by hand what is unpaid gives it time until the day on which it would have been terminated. It is then
 * blocked again, and kept as long.
 */
public record RenewalPolicy(RenewalPlan plan) {

    /** What is to be done now. Done, it is asked again, until the answer is to wait. */
    public RenewalStep next(RenewalFacts facts, LocalDate today) {
        if (facts.state() == Product.State.TERMINATED) {
            return new Over();
        }
        if (facts.payment() == UnderWay.UNRESOLVED) {
            return new Wait(today.plusDays(1));
        }
        var latest = plan.latestAttempt(facts.due(), today);
        if (attempts(facts) && latest > facts.attempted()) {
            return new Attempt(latest);
        }
        if (hasBegun(endOn(facts), today)) {
            return new Terminate();
        }
        if (hasBegun(blockOn(facts), today)) {
            return new Block();
        }
        if (hasBegun(remindOn(facts), today) && isWorthTelling(facts, today)) {
            return new Remind();
        }
        return new Wait(nextDay(facts, today));
    }

    /** On which day the next attempt is made: today if one is due, empty if there will be none for this due date. */
    public Optional<LocalDate> nextAttemptOn(RenewalFacts facts, LocalDate today) {
        if (!attempts(facts) || facts.state() == Product.State.TERMINATED || facts.attempted() >= plan.attempts()) {
            return Optional.empty();
        }
        var next = Math.max(facts.attempted() + 1, plan.latestAttempt(facts.due(), today));
        var on = plan.attemptOn(next, facts.due());
        return Optional.of(on.isBefore(today) ? today : on);
    }

    /** @throws MethodCannotRenew if nobody can charge that kind of method without the customer (REN-7) */
    public void requireCarrying(PaymentMethodKind kind) {
        if (!kind.carriesAutoRenewal()) {
            throw new MethodCannotRenew(kind);
        }
    }

    /** @throws TooCloseToDueDate if fewer days are left than the plan wants (REN-3) */
    public void requireTimeLeft(ProductId product, LocalDate dueOn, LocalDate today) {
        if (!isTimeLeft(dueOn, today)) {
            throw new TooCloseToDueDate(product, dueOn, DAYS.between(today, dueOn), plan.minimumLead());
        }
    }

    /** Whether paying with that kind of method lets the product go on by itself from then on (REN-6). */
    public boolean keepsPaying(
            AutoRenewal renewal, boolean respectsSwitchOff, PaymentMethodKind kind, LocalDate newDue, LocalDate today) {
        return kind.switchesAutoRenewalOn()
                && renewal.position() instanceof Switch.Off(var wished)
                && !(wished && respectsSwitchOff)
                && isTimeLeft(newDue, today);
    }

    /** Whether what was paid opens again: not if it is due so long ago all the same that it would be blocked at once. */
    public boolean unblocks(LocalDate newDue, LocalDate today) {
        return today.isBefore(newDue.plusDays(plan.blockAfter()));
    }

    /** On which day what was blocked for being unpaid is terminated. */
    LocalDate endsOn(LocalDate due, LocalDate blockedOn) {
        return later(due.plusDays(plan.terminateAfter()), blockedOn.plusDays(plan.daysFromBlockToEnd()));
    }

    private boolean isTimeLeft(LocalDate dueOn, LocalDate today) {
        return DAYS.between(today, dueOn) >= plan.minimumLead();
    }

    /** Nobody can pay twice for the same due date: attempts rest while money is on its way. */
    private static boolean attempts(RenewalFacts facts) {
        return facts.automatic() && facts.payment() == UnderWay.NONE;
    }

    private Optional<LocalDate> blockOn(RenewalFacts facts) {
        var usual = facts.due().plusDays(plan.blockAfter());
        var blockedOn = facts.blockedOn();
        if (blockedOn == null) {
            return Optional.of(usual);
        }
        return facts.state() == Product.State.BLOCKED
                ? Optional.empty()
                : Optional.of(later(usual, blockedOn.plusDays(plan.daysFromBlockToEnd())));
    }

    private Optional<LocalDate> endOn(RenewalFacts facts) {
        var blockedOn = facts.blockedOn();
        return blockedOn == null || facts.state() != Product.State.BLOCKED
                ? Optional.empty()
                : Optional.of(endsOn(facts.due(), blockedOn));
    }

    private Optional<LocalDate> remindOn(RenewalFacts facts) {
        return facts.reminded() || facts.attempted() > 0 || facts.state() == Product.State.BLOCKED
                ? Optional.empty()
                : Optional.of(firstEvent(facts).minusDays(facts.reminderLead()));
    }

    private static boolean hasBegun(Optional<LocalDate> day, LocalDate today) {
        return day.filter(it -> !it.isAfter(today)).isPresent();
    }

    /** An attempt that is made today tells of itself. */
    private boolean isWorthTelling(RenewalFacts facts, LocalDate today) {
        return !facts.automatic() || today.isBefore(firstEvent(facts));
    }

    private LocalDate firstEvent(RenewalFacts facts) {
        return facts.automatic() ? plan.firstAttemptOn(facts.due()) : facts.due();
    }

    private LocalDate nextDay(RenewalFacts facts, LocalDate today) {
        @Nullable LocalDate next = null;
        for (var day : List.of(remindOn(facts), nextAttemptOn(facts, today), blockOn(facts), endOn(facts))) {
            if (day.isPresent() && today.isBefore(day.get())) {
                next = next == null ? day.get() : earlier(next, day.get());
            }
        }
        return next == null ? today.plusDays(1) : next;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

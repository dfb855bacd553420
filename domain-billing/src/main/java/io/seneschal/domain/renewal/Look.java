package io.seneschal.domain.renewal;

import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.RenewalEvent.Announced;
import io.seneschal.domain.renewal.RenewalEvent.AttemptFailed;
import io.seneschal.domain.renewal.RenewalEvent.Debited;
import io.seneschal.domain.renewal.RenewalEvent.Ended;
import io.seneschal.domain.renewal.RenewalEvent.FallingDue;
import io.seneschal.domain.renewal.RenewalEvent.Lapsed;
import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import io.seneschal.domain.renewal.RenewalStep.Attempt;
import io.seneschal.domain.renewal.RenewalStep.Block;
import io.seneschal.domain.renewal.RenewalStep.Over;
import io.seneschal.domain.renewal.RenewalStep.Remind;
import io.seneschal.domain.renewal.RenewalStep.Terminate;
import io.seneschal.domain.renewal.RenewalStep.Wait;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Somebody looks at a product on a day, and does what the {@link RenewalPolicy} says: what that makes of the product and of
 * its renewal. Each step goes on from where the one before it left them; in the end both are stored together.
 *
 * @param of as it was found
 * @param at the moment
 */
public record Look(
        Renewable of, Change<Product> product, Change<AutoRenewal> renewal, RenewalPolicy policy, Instant at) {

    /** After all that can be foreseen: of what is over. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public static Look at(Renewable of, RenewalPolicy policy, Instant at) {
        return new Look(of, Change.none(of.product()), Change.none(of.renewal()), policy, at);
    }

    /** Does what needs nobody's money: all there is to do on that day up to the next attempt. */
    public Look untilAnAttempt() {
        return switch (step()) {
            case Remind remind -> remind().untilAnAttempt();
            case Block block -> block().untilAnAttempt();
            case Terminate terminate -> terminate();
            case Attempt attempt -> this;
            case Wait wait -> this;
            case Over over -> this;
        };
    }

    /** Which attempt is to be made now; empty if none. */
    public OptionalInt attempt() {
        return step() instanceof Attempt(var number) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** An attempt has begun with this payment. */
    public Look attempted(int number, PaymentId payment) {
        return with(product, renewal.then(it -> it.attempt(now().dueOn(), number, payment)));
    }

    /** An attempt could not begin. */
    public Look refused(int number, Refusal why) {
        return with(product, renewal.then(it -> it.refuse(now().dueOn(), number, why)));
    }

    /**
     * It was paid for (REN-10, REN-11, REN-6).
     *
     * @param automatic whether an attempt paid for it, and not a person
     */
    public Look paid(PaymentLine.Renewal line, Payment payment, boolean automatic) {
        if (now().product().state() == Product.State.TERMINATED) {
            return says(new PaidTooLate(payment.organisation(), line.product(), payment.id(), line.amount()));
        }
        var today = of.today(at);
        var renewed = product.then(it -> it.renew(line.term(), line.terms(), due -> policy.unblocks(due.on(), today)));
        var due = renewed.after().due().on();
        var paid = with(renewed, renewal.then(it -> Change.none(it.paid()))).keptPaying(payment);
        return automatic
                ? paid.says(new Debited(payment.organisation(), line.product(), due, payment.id(), line.amount()))
                : paid;
    }

    /** It was ordered, and has just been opened because the order was paid (REN-6). */
    public Look ordered(Payment payment) {
        return keptPaying(payment);
    }

    /** The payment of an attempt has failed. */
    public Look failed(int number, PaymentLine.Renewal line, Payment payment) {
        return says(new AttemptFailed(
                payment.organisation(), line.product(), line.from().on(), number, payment.id(), line.amount()));
    }

    /** When somebody has to look again, if nothing else happens before. */
    public Instant next() {
        return switch (step()) {
            case Wait(var until) -> of.startOf(until);
            case Over over -> NEVER;
            default -> at;
        };
    }

    /** The start of the next day there. */
    public Instant tomorrow() {
        return of.startOf(of.today(at).plusDays(1));
    }

    /** As it is after all steps. */
    public Renewable now() {
        return of.with(product.after(), renewal.after());
    }

    private RenewalStep step() {
        return policy.next(now().facts(), of.today(at));
    }

    private Look remind() {
        var due = now().dueOn();
        var organisation = of.product().organisation();
        var said = renewal.after().isOn()
                ? new Announced(organisation, of.id(), due, policy.plan().firstAttemptOn(due))
                : new FallingDue(organisation, of.id(), due);
        return with(product, renewal.then(it -> it.tell(due, said)));
    }

    private Look block() {
        var today = of.today(at);
        var said = new Lapsed(of.product().organisation(), of.id(), now().dueOn(), policy.endsOn(now().dueOn(), today));
        return with(product.then(Product::lapse), renewal.then(it -> it.lapse(today, said)));
    }

    private Look terminate() {
        return with(product.then(Product::end), renewal)
                .says(new Ended(of.product().organisation(), of.id(), now().dueOn()));
    }

    private Look keptPaying(Payment payment) {
        var respectsSwitchOff = of.account().respectsSwitchOff();
        var kept = policy.keepsPaying(renewal.after(), respectsSwitchOff, payment.kind(), now().dueOn(), of.today(at));
        return kept ? with(product, renewal.then(it -> it.keepPaying(payment.method()))) : this;
    }

    private Look says(RenewalEvent said) {
        return with(product, renewal.then(it -> it.say(said)));
    }

    private Look with(Change<Product> newProduct, Change<AutoRenewal> newRenewal) {
        return new Look(of, newProduct, newRenewal, policy, at);
    }
}

package io.seneschal.domain.renewal;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.renewal.RenewalEvent.AttemptRefused;
import io.seneschal.domain.renewal.RenewalEvent.Attempted;
import io.seneschal.domain.renewal.RenewalEvent.Cause;
import io.seneschal.domain.renewal.RenewalEvent.SwitchedOff;
import io.seneschal.domain.renewal.RenewalEvent.SwitchedOn;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and with what a product is renewed by itself, and how far that has come for its present due date.
 *
 * <p>It is off until somebody switches it on (REN-2), or pays by card (REN-6). For each due date it counts the attempts and
 * remembers that people were told. When the product is paid, whoever paid, it begins anew with the next due date. Switched
 * off by somebody it remembers that too: paying by card does not switch it on again unless the organisation wishes so.
 *
 * @param blockedOn on which day the product was blocked for being unpaid; {@code null} if it wasn't since it was last paid
 * @param version 0 for one that is as all are at first, and was never stored
 */
public record AutoRenewal(
        OrganisationId organisation,
        ProductId product,
        Switch position,
        Progress progress,
        @Nullable LocalDate blockedOn,
        long version) {

    /** On, with a payment method, or off. */
    public sealed interface Switch {

        record On(PaymentMethodId method) implements Switch {}

        /** @param wished whether somebody switched it off */
        record Off(boolean wished) implements Switch {}
    }

    /**
     * How far it has come.
     *
     * @param dueOn for which due date; {@code null} while nothing has happened yet
     * @param attempted the latest attempt, 0 before the first one
     * @param told whether people were told of it
     */
    public record Progress(@Nullable LocalDate dueOn, int attempted, boolean told) {

        static final Progress NONE = new Progress(null, 0, false);

        /** As it is for a due date, which another one's is not. */
        public Progress of(LocalDate due) {
            return due.equals(dueOn) ? this : new Progress(due, 0, false);
        }
    }

    public static AutoRenewal untouched(OrganisationId organisation, ProductId product) {
        return new AutoRenewal(organisation, product, new Switch.Off(false), Progress.NONE, null, 0);
    }

    /**
     * Renews the product by itself from now on. One that is on can have another payment method at any time.
     *
     * @throws RenewalRefusal.MethodCannotRenew if the method can't (REN-7)
     * @throws RenewalRefusal.TooCloseToDueDate if too few days are left (REN-3)
     */
    public Change<AutoRenewal> switchOn(
            PaymentMethod method, LocalDate dueOn, RenewalPolicy policy, LocalDate today, Authority by) {
        by.require(Permission.MANAGE_BILLING);
        policy.requireCarrying(method.kind());
        var wished = new Switch.On(method.id());
        if (wished.equals(position)) {
            return Change.none(this);
        }
        if (!isOn()) {
            policy.requireTimeLeft(product, dueOn, today);
        }
        return Change.to(with(wished), new SwitchedOn(organisation, product, method.id(), Cause.WISHED));
    }

    /** At any time, without questions (REN-5). */
    public Change<AutoRenewal> switchOff(Authority by) {
        by.require(Permission.MANAGE_BILLING);
        var wished = new Switch.Off(true);
        return wished.equals(position)
                ? Change.none(this)
                : Change.to(with(wished), new SwitchedOff(organisation, product, Cause.WISHED));
    }

    /** The method it was to be paid with is removed. */
    public Change<AutoRenewal> loseMethod() {
        return isOn()
                ? Change.to(with(new Switch.Off(false)), new SwitchedOff(organisation, product, Cause.METHOD_REMOVED))
                : Change.none(this);
    }

    /** Somebody paid with a method that keeps paying: it goes on by itself from now on (REN-6). */
    Change<AutoRenewal> keepPaying(PaymentMethodId method) {
        return Change.to(
                with(new Switch.On(method)), new SwitchedOn(organisation, product, method, Cause.PAID_BY_CARD));
    }

    /** People are told of a due date. */
    Change<AutoRenewal> tell(LocalDate dueOn, DomainEvent said) {
        return Change.to(with(new Progress(dueOn, progress.of(dueOn).attempted(), true), blockedOn), said);
    }

    /** A payment has begun by itself: that attempt is made, once for ever (REN-9). */
    Change<AutoRenewal> attempt(LocalDate dueOn, int number, PaymentId payment) {
        return Change.to(made(dueOn, number), new Attempted(organisation, product, dueOn, number, payment));
    }

    /** A payment could not even begin. The attempt counts as made. */
    Change<AutoRenewal> refuse(LocalDate dueOn, int number, Refusal why) {
        return Change.to(made(dueOn, number), new AttemptRefused(organisation, product, dueOn, number, why.code()));
    }

    /** The product was blocked for being unpaid. */
    Change<AutoRenewal> lapse(LocalDate today, DomainEvent said) {
        return Change.to(with(progress, today), said);
    }

    /** Says something about it that changes nothing of it. */
    Change<AutoRenewal> say(DomainEvent said) {
        return Change.to(this, said);
    }

    /** The product was paid for: it begins anew. */
    AutoRenewal paid() {
        return with(Progress.NONE, null);
    }

    public boolean isOn() {
        return position instanceof Switch.On;
    }

    /** With which method it is paid, if it is on. */
    public Optional<PaymentMethodId> method() {
        return position instanceof Switch.On(var method) ? Optional.of(method) : Optional.empty();
    }

    private AutoRenewal made(LocalDate dueOn, int number) {
        return with(new Progress(dueOn, number, progress.of(dueOn).told()), blockedOn);
    }

    private AutoRenewal with(Switch newPosition) {
        return new AutoRenewal(organisation, product, newPosition, progress, blockedOn, version);
    }

    private AutoRenewal with(Progress newProgress, @Nullable LocalDate newBlockedOn) {
        return new AutoRenewal(organisation, product, position, newProgress, newBlockedOn, version);
    }
}

package io.seneschal.domain.renewal;

import static java.util.Objects.requireNonNull;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product with all that its renewal is decided on.
 *
 * @param method with which it is renewed by itself; {@code null} just where that is switched off
 * @param account of its organisation
 * @param zone in which its organisation's days begin (REN-1)
 * @param payment whether the term after its due date is being paid
 * @param lookAt when somebody has to look at it again
 */
public record Renewable(
        Product product,
        AutoRenewal renewal,
        @Nullable PaymentMethod method,
        BillingAccount account,
        BillingZone zone,
        UnderWay payment,
        Instant lookAt) {

    public ProductId id() {
        return product.id();
    }

    public LocalDate dueOn() {
        return product.due().on();
    }

    /** The method with which it is renewed by itself: asked only where it is. */
    public PaymentMethod requireMethod() {
        return requireNonNull(method);
    }

    /** Which day it is for its organisation. */
    public LocalDate today(Instant now) {
        return now.atZone(zone.zone()).toLocalDate();
    }

    /** When a day begins for its organisation. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone.zone()).toInstant();
    }

    public RenewalFacts facts() {
        var progress = renewal.progress().of(dueOn());
        return new RenewalFacts(
                dueOn(),
                product.state(),
                renewal.isOn(),
                progress.attempted(),
                payment,
                renewal.blockedOn(),
                progress.told(),
                account.reminderLeadDays());
    }

    /** The same after something was decided about it. */
    public Renewable with(Product otherProduct, AutoRenewal otherRenewal) {
        return new Renewable(otherProduct, otherRenewal, method, account, zone, payment, lookAt);
    }

    /** The same with the method with which it is renewed by itself from now on. */
    public Renewable renewedWith(@Nullable PaymentMethod other) {
        return new Renewable(product, renewal, other, account, zone, payment, lookAt);
    }

    /** The same once it is known what became of its payment. */
    public Renewable settled() {
        return new Renewable(product, renewal, method, account, zone, UnderWay.NONE, lookAt);
    }

    /** What its next term costs, in the currency of its organisation; empty if nobody can pay for it. */
    public Optional<Money> price(Catalogue catalogue) {
        return catalogue.typeOf(product).prices().find(product.term(), account.currency());
    }

    /**
     * What an attempt pays: one term more.
     *
     * @throws io.seneschal.domain.product.ProductRefusal if it can't be paid for
     */
    public PaymentLine.Renewal term(PaymentMethod by, Catalogue catalogue) {
        return PaymentLine.Renewal.of(product, catalogue.typeOf(product), null, 1, by.currency());
    }

    /**
     * Why an attempt can't even begin; empty if it can.
     *
     * @param by with what it would be paid
     * @param providerThere whether a payment provider can be asked
     * @param prepaid of its organisation
     */
    public Optional<Refusal> objectionToAttempt(
            PaymentMethod by, Catalogue catalogue, boolean providerThere, PrepaidAccount prepaid) {
        try {
            var amount = term(by, catalogue).amount();
            if (by.kind().needsProvider() && !providerThere) {
                return Optional.of(new NoProvider());
            }
            return by.kind().isBalance() ? prepaid.objectionTo(amount).map(Refusal.class::cast) : Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}

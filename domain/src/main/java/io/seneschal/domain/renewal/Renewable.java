package io.seneschal.domain.renewal;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.NoPrice;
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

    /** What its next term costs, in the currency of its organisation; empty if nobody can pay for it. */
    public Optional<Money> price(Catalogue catalogue) {
        return catalogue.typeOf(product).prices().find(product.term(), account.currency());
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
        if (by.kind().needsProvider() && !providerThere) {
            return Optional.of(new NoProvider());
        }
        var price = price(catalogue);
        if (price.isEmpty()) {
            return Optional.of(new NoPrice(product.type(), product.term(), account.currency()));
        }
        return by.kind().isBalance() ? prepaid.objectionTo(price.get()).map(Refusal.class::cast) : Optional.empty();
    }
}

package io.seneschal.application.renewal;

import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Outcome;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Switching automatic renewal on and off, for one product or for many (REN-2, REN-3, REN-5). */
public final class SwitchingAutoRenewal {

    private final Renewals renewals;
    private final RenewalViews views;
    private final PaymentMethods methods;
    private final RenewalSettings settings;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public SwitchingAutoRenewal(
            Renewals renewals,
            RenewalViews views,
            PaymentMethods methods,
            RenewalSettings settings,
            Authorities authorities,
            Transactions transactions,
            Clock clock) {
        this.renewals = renewals;
        this.views = views;
        this.methods = methods;
        this.settings = settings;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws io.seneschal.domain.renewal.RenewalRefusal.TooCloseToDueDate if it is off, and due in too few days
     * @throws io.seneschal.domain.renewal.RenewalRefusal.MethodCannotRenew if the method can't carry it
     * @throws io.seneschal.domain.product.ProductRefusal.ProductTerminated if the product is over
     */
    public Renewable on(
            Actor actor, OrganisationId organisation, ProductId product, PaymentMethodId with, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var found = renewals.get(organisation, product);
            seen.require(found.renewal().version());
            found.product().requireNotTerminated();
            var method = methods.get(organisation, with);
            renewals.save(found.renewal()
                    .switchOn(method, found.dueOn(), settings.policy(), found.today(clock.instant()), authority));
            return renewals.get(organisation, product);
        });
    }

    public Renewable off(Actor actor, OrganisationId organisation, ProductId product, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var found = renewals.get(organisation, product);
            seen.require(found.renewal().version());
            renewals.save(found.renewal().switchOff(authority));
            return renewals.get(organisation, product);
        });
    }

    /** Each product with its own outcome. */
    public List<Outcome<ProductId>> on(
            Actor actor, OrganisationId organisation, List<ProductId> products, PaymentMethodId with) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return Outcome.ofEach(products, product -> on(actor, organisation, product, with, SeenVersion.ANY));
    }

    /** Each product with its own outcome. */
    public List<Outcome<ProductId>> off(Actor actor, OrganisationId organisation, List<ProductId> products) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return Outcome.ofEach(products, product -> off(actor, organisation, product, SeenVersion.ANY));
    }

    /** Every product of the organisation that is not over, in the order in which they are due. */
    public List<ProductId> all(Actor actor, OrganisationId organisation) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return PageRequest.all(page -> views.page(organisation, null, page)).stream()
                .map(Renewable::id)
                .toList();
    }
}

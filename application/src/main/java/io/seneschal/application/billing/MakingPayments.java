package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paying for products by hand: several at once, for several terms, also before they are due (PAY-3). */
public final class MakingPayments {

    private final PaymentSettler settling;
    private final PaymentMethods methods;
    private final PaymentViews views;
    private final Products products;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public MakingPayments(
            PaymentSettler settling,
            PaymentMethods methods,
            PaymentViews views,
            Products products,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.settling = settling;
        this.methods = methods;
        this.views = views;
        this.products = products;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param term {@code null} for the product's own */
    public record Line(ProductId product, @Nullable Term term, int terms) {}

    /**
     * What is to be paid.
     *
     * @param usePrepaid whether the prepaid balance pays as much as it can, and the method the rest (PAY-7)
     */
    public record NewPayment(List<Line> lines, PaymentMethodId method, boolean usePrepaid) {}

    /** Begins it and asks for the money. Not inside a transaction. */
    public Payment pay(Actor actor, OrganisationId organisation, NewPayment wish) {
        return finish(actor, begin(actor, organisation, wish));
    }

    /**
     * Begins it: nobody is asked for money yet.
     *
     * @throws io.seneschal.domain.billing.PaymentRefusal.DueTermTaken if that term of a product was paid, or is being paid
     * @throws io.seneschal.domain.billing.PrepaidRefusal.Insufficient if the prepaid account is to pay what is not on it
     */
    public Payment begin(Actor actor, OrganisationId organisation, NewPayment wish) {
        return transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var method = methods.get(organisation, wish.method());
            var lines = wish.lines().stream()
                    .map(line -> renewal(organisation, line, method))
                    .toList();
            var payment = new PaymentWish(new PaymentId(ids.next()), organisation, lines, method, wish.usePrepaid());
            return settling.begin(List.of(payment), clock.instant()).getFirst().orThrow();
        });
    }

    /** Asks for the money of one that has begun. Not inside a transaction. */
    public Payment finish(Actor actor, Payment begun) {
        settling.finish(actor, begun);
        return views.get(begun.organisation(), begun.id());
    }

    private PaymentLine renewal(OrganisationId organisation, Line line, PaymentMethod method) {
        var product = products.get(organisation, line.product());
        return PaymentLine.Renewal.of(product, catalogue.typeOf(product), line.term(), line.terms(), method.currency());
    }
}

package io.seneschal.persistence.renewal;

import io.seneschal.application.billing.BillingAccounts;
import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Products with all that their renewal is decided on, put together in memory. Used under the lock of the store. */
public final class InMemoryRenewables {

    private final InMemoryRenewalTables tables;
    private final InMemoryProductTables products;
    private final InMemoryOrganisationTables organisations;
    private final BillingAccounts accounts;
    private final PaymentMethods methods;
    private final PaymentsMade payments;

    public InMemoryRenewables(
            InMemoryRenewalTables tables,
            InMemoryProductTables products,
            InMemoryOrganisationTables organisations,
            BillingAccounts accounts,
            PaymentMethods methods,
            PaymentsMade payments) {
        this.tables = tables;
        this.products = products;
        this.organisations = organisations;
        this.accounts = accounts;
        this.methods = methods;
        this.payments = payments;
    }

    Optional<Renewable> find(OrganisationId organisation, ProductId product) {
        return products.find(organisation, product).map(this::renewable);
    }

    Optional<Renewable> find(ProductId product) {
        return tables.find(product).flatMap(renewal -> find(renewal.organisation(), product));
    }

    /** In the order of their ids, those that are over left out. */
    Stream<Renewable> of(OrganisationId organisation) {
        return products.of(organisation)
                .filter(product -> product.state() != Product.State.TERMINATED)
                .map(this::renewable);
    }

    private Renewable renewable(Product product) {
        var organisation = product.organisation();
        var renewal = tables.find(product.id()).orElseGet(() -> AutoRenewal.untouched(organisation, product.id()));
        return new Renewable(
                product,
                renewal,
                method(renewal),
                accounts.get(organisation),
                organisations.whole(organisation).orElseThrow().details().billingZone(),
                underWay(product),
                tables.lookAt(product.id()));
    }

    private @Nullable PaymentMethod method(AutoRenewal renewal) {
        return renewal.method()
                .map(method -> methods.get(renewal.organisation(), method))
                .orElse(null);
    }

    private UnderWay underWay(Product product) {
        var held =
                payments.holders(List.of(new DueTerm(product.id(), product.due().on())));
        return payments.all(held.values()).stream()
                .map(Payment::state)
                .map(state -> switch (state) {
                    case PENDING -> UnderWay.UNRESOLVED;
                    case AWAITING_TRANSFER -> UnderWay.AWAITING_TRANSFER;
                    case SUCCEEDED, FAILED -> UnderWay.NONE;
                })
                .findAny()
                .orElse(UnderWay.NONE);
    }
}

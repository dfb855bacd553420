package io.seneschal.application.renewal;

import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.util.Collection;
import java.util.List;

/**
 * Whether and with what products are renewed by themselves, each to be found in its own organisation and nowhere else. One
 * that nobody has touched is off.
 */
public interface Renewals {

    /** @throws io.seneschal.domain.product.ProductRefusal.UnknownProduct also when only another organisation has it */
    Renewable get(OrganisationId organisation, ProductId product);

    /** Those of these products that there are. */
    List<Renewable> all(OrganisationId organisation, Collection<ProductId> products);

    /** All that are on with a payment method. */
    List<AutoRenewal> with(PaymentMethod method);

    /**
     * Stores one; its product is looked at in the next round.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read
     */
    void save(Change<AutoRenewal> changed);
}

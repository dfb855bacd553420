package io.seneschal.application.billing;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.Map;

/** How organisations are billed. One that nobody has touched is as all are at first, and takes no place. */
public interface BillingAccounts {

    BillingAccount get(OrganisationId organisation);

    /** The same for several; each is there. */
    Map<OrganisationId, BillingAccount> all(Collection<OrganisationId> organisations);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read */
    void save(Change<BillingAccount> changed);
}

package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Prepaid accounts, and the ledger that says how each came to what is on it. An account goes with its organisation, which
 * stays while there is money on it (ORG-9); the ledger stays.
 */
public interface PrepaidAccounts {

    /** Those of these into which something was ever put. */
    Map<OrganisationId, PrepaidAccount> all(Collection<OrganisationId> organisations);

    /**
     * Stores accounts together with the steps that were done; several of one account in the order in which they were done.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if an account was saved by someone else since it was read;
     *     then none is stored
     */
    void save(List<PrepaidAccount.Booking> bookings);

    /** What happened on an account, in the order in which it happened. */
    Page<LedgerTransaction> entries(OrganisationId organisation, PageRequest page);
}

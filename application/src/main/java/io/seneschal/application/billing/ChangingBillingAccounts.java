package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;

/** How an organisation is billed: looking at it, and changing it. */
public final class ChangingBillingAccounts {

    private final BillingAccounts accounts;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public ChangingBillingAccounts(BillingAccounts accounts, Authorities authorities, Transactions transactions) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    public BillingAccount get(Actor actor, OrganisationId organisation) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return accounts.get(organisation);
    }

    /** @throws io.seneschal.domain.billing.BillingAccountRefusal.CurrencyIsSettled if the currency stays what it is */
    public BillingAccount change(Actor actor, OrganisationId organisation, BillingAccount.Wish wish, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var account = accounts.get(organisation);
            seen.require(account.version());
            accounts.save(account.change(wish, authority));
            return accounts.get(organisation);
        });
    }
}

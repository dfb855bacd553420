package io.seneschal.application.billing;

import io.seneschal.application.organisation.Holdings;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.util.List;

/** Money on the prepaid account: while there is any, the organisation can't be deleted (ORG-9). */
public final class PrepaidBalance implements Holdings {

    private final PrepaidAccounts accounts;

    @Inject
    public PrepaidBalance(PrepaidAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "prepaid_balance";
    }

    /** The one account, if there is money on it. */
    @Override
    public long count(OrganisationId organisation) {
        return accounts.all(List.of(organisation)).values().stream()
                .filter(account -> !account.isEmpty())
                .count();
    }
}

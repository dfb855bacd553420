package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.BillingAccounts;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** How organisations are billed, in memory. */
public final class InMemoryBillingAccounts implements BillingAccounts {

    private final InMemoryStore store;
    private final InMemoryBillingTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryBillingAccounts(
            InMemoryStore store,
            InMemoryBillingTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public BillingAccount get(OrganisationId organisation) {
        return store.ask(() -> find(organisation));
    }

    @Override
    public Map<OrganisationId, BillingAccount> all(Collection<OrganisationId> asked) {
        return store.ask(() -> asked.stream().distinct().collect(toMap(Function.identity(), this::find)));
    }

    @Override
    public void save(Change<BillingAccount> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var account = changed.after();
            organisations.requireThere(account.organisation());
            if (find(account.organisation()).version() != account.version()) {
                throw new StaleChange(account.organisation());
            }
            tables.accounts.put(
                    ScopedId.of(account.organisation().value()),
                    new BillingAccount(
                            account.organisation(),
                            account.currency(),
                            account.settled(),
                            account.reminderLeadDays(),
                            account.respectsSwitchOff(),
                            account.version() + 1));
            trail.append(changed);
        });
    }

    private BillingAccount find(OrganisationId organisation) {
        return tables.accounts
                .find(ScopedId.of(organisation.value()))
                .orElseGet(() -> BillingAccount.untouched(organisation));
    }
}

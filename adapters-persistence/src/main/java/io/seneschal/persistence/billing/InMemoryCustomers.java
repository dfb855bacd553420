package io.seneschal.persistence.billing;

import io.seneschal.application.billing.Customers;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Organisations as those who get papers, from memory. */
public final class InMemoryCustomers implements Customers {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;

    public InMemoryCustomers(InMemoryStore store, InMemoryOrganisationTables organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public Map<OrganisationId, Customer> all(Collection<OrganisationId> wanted) {
        return store.ask(() -> {
            var found = new HashMap<OrganisationId, Customer>();
            wanted.forEach(id -> organisations.whole(id).ifPresent(whole -> {
                var details = whole.details();
                found.put(id, new Customer(new Recipient(details.name(), details.address()), details.billingZone()));
            }));
            return Map.copyOf(found);
        });
    }
}

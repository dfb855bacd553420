package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.Customers;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Organisations as those who get papers, from their table. */
public final class JdbiCustomers implements Customers {

    private final JdbiStore store;

    public JdbiCustomers(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Map<OrganisationId, Customer> all(Collection<OrganisationId> organisations) {
        return store.ask(handle -> handle
                .createQuery("""
                        select id, name, street, house_number, postal_code, town, country, billing_zone
                        from organisations where id = any(:ids)
                        """)
                .bind("ids", Keys.ids(organisations, OrganisationId::value))
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    return Map.entry(new OrganisationId(row.id("id")), customer(row));
                })
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Customer customer(Row row) throws SQLException {
        return new Customer(
                new Recipient(new OrganisationName(row.text("name")), PaperRows.address(row)),
                new BillingZone(row.text("billing_zone")));
    }
}

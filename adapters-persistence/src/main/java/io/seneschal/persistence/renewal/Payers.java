package io.seneschal.persistence.renewal;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.billing.BillingAccountRow;
import io.seneschal.persistence.billing.PaymentMethodRow;
import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How some organisations are billed, and the methods by which their products renew themselves. */
final class Payers {

    private static final String QUESTION = "select o.id as o_id, o.billing_zone as o_billing_zone, "
            + BillingAccountRow.COLUMNS.from("b", "b_") + ", "
            + PaymentMethodRow.COLUMNS.from("m", "m_") + """
             from organisations o
            left join billing_accounts b on b.organisation_id = o.id
            left join payment_methods m on m.organisation_id = o.id and m.id = any(:methods)
            where o.id = any(:organisations)
            """;

    private final Map<OrganisationId, Payer> payers = new HashMap<>();
    private final Map<PaymentMethodId, PaymentMethod> methods = new HashMap<>();

    private Payers() {}

    private record Payer(BillingAccount account, BillingZone zone) {}

    /** Adds to products how they are billed; leaves out those whose organisation is gone meanwhile. */
    static List<Renewable> bill(List<Unbilled> products, Handle handle) {
        var payers = new Payers();
        handle.createQuery(QUESTION)
                .bind("organisations", Keys.ids(organisationsOf(products), OrganisationId::value))
                .bind("methods", Keys.ids(methodsOf(products), PaymentMethodId::value))
                .map(payers::note)
                .list();
        return products.stream().flatMap(payers::bill).toList();
    }

    private static Collection<OrganisationId> organisationsOf(List<Unbilled> products) {
        return products.stream()
                .map(each -> each.product().organisation())
                .distinct()
                .toList();
    }

    private static Collection<PaymentMethodId> methodsOf(List<Unbilled> products) {
        return products.stream()
                .map(each -> each.renewal().method().orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private OrganisationId note(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var organisation = new OrganisationId(row.id("o_id"));
        if (!payers.containsKey(organisation)) {
            payers.put(
                    organisation,
                    new Payer(BillingAccountRow.of(organisation, row.behind("b_")), RenewableRow.zone(row)));
        }
        var method = PaymentMethodRow.ofOrNull(row.behind("m_"));
        if (method != null) {
            methods.put(method.id(), method);
        }
        return organisation;
    }

    private Stream<Renewable> bill(Unbilled each) {
        var payer = payers.get(each.product().organisation());
        var method = each.renewal().position() instanceof Switch.On(var id) ? methods.get(id) : null;
        return payer == null ? Stream.of() : Stream.of(each.billed(method, payer.account(), payer.zone()));
    }
}

package io.seneschal.persistence.renewal;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.BillingZone;
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
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How some organisations are billed, and the methods by which their products renew themselves. */
final class Payers {

    /** Without methods. */
    static final String SELECT = "select o.id as o_id, o.billing_zone as o_billing_zone, "
            + BillingAccountRow.COLUMNS.from("b", "b_")
            + " from organisations o left join billing_accounts b on b.organisation_id = o.id ";

    static final String SELECT_METHODS =
            "select " + PaymentMethodRow.COLUMNS.from("m", "m_") + " from payment_methods m ";

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

    private record Payer(BillingAccount account, BillingZone zone) {}

    /** Adds to products how they are billed. */
    static List<Renewable> bill(List<Unbilled> products, Handle handle) {
        var payers = new Payers();
        handle.createQuery(QUESTION)
                .bind("organisations", Keys.ids(organisationsOf(products), OrganisationId::value))
                .bind("methods", Keys.ids(methodsOf(products), PaymentMethodId::value))
                .map(payers::note)
                .list();
        return products.stream().map(each -> payers.bill(each).orElseThrow()).toList();
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
        noteMethod(row);
        return notePayer(row);
    }

    /** Takes in how an organisation is billed. */
    OrganisationId notePayer(Row row) throws SQLException {
        var organisation = new OrganisationId(row.id("o_id"));
        if (!payers.containsKey(organisation)) {
            payers.put(
                    organisation,
                    new Payer(BillingAccountRow.of(organisation, row.behind("b_")), RenewableRow.zone(row)));
        }
        return organisation;
    }

    /** Takes in a method, if there is one. */
    void noteMethod(Row row) throws SQLException {
        var method = PaymentMethodRow.ofOrNull(row.behind("m_"));
        if (method != null) {
            methods.put(method.id(), method);
        }
    }

    /** Empty where the organisation or the method is not known. */
    Optional<Renewable> bill(Unbilled each) {
        var payer = payers.get(each.product().organisation());
        var wanted = each.renewal().method();
        var method = wanted.map(methods::get);
        return payer == null || wanted.isPresent() != method.isPresent()
                ? Optional.empty()
                : Optional.of(each.billed(method.orElse(null), payer.account(), payer.zone()));
    }
}

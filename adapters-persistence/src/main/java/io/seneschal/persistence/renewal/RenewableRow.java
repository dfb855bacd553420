package io.seneschal.persistence.renewal;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.AutoRenewal.Progress;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.billing.BillingAccountRow;
import io.seneschal.persistence.billing.PaymentMethodRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A product with all that its renewal is decided on, as a row. */
final class RenewableRow {

    /** At which whoever has to be looked at at once is due. */
    static final Instant AT_ONCE = Instant.EPOCH;

    static final Columns RENEWAL = Columns.of(
            "organisation_id",
            "product_id",
            "method_id",
            "switched_off",
            "progress_due_on",
            "attempted",
            "told",
            "blocked_on",
            "look_at",
            "version");

    private static final String UNRENEWED = ProductRow.COLUMNS.from("p", "p_") + ", y.state as y_state";
    private static final String UNBILLED = UNRENEWED + ", " + RENEWAL.from("r", "r_");

    private static final String BILLED = String.join(
            ", ",
            UNBILLED,
            PaymentMethodRow.COLUMNS.from("m", "m_"),
            BillingAccountRow.COLUMNS.from("b", "b_"),
            "o.billing_zone as o_billing_zone");

    private static final String JOIN_RENEWAL = " left join renewals r on r.product_id = p.id ";

    private static final String JOIN_BILLING = """
             join organisations o on o.id = p.organisation_id
            left join payment_methods m on m.organisation_id = r.organisation_id and m.id = r.method_id
            left join billing_accounts b on b.organisation_id = p.organisation_id
            """;

    private static final String JOIN_PAYMENT = """
             left join payment_lines l on l.product_id = p.id and l.held_due_on = p.due_on
            left join payments y on y.id = l.payment_id
            """;

    /** Zones are looked up among all there are; few of them are used. */
    private static final Map<String, BillingZone> ZONES = new ConcurrentHashMap<>();

    private RenewableRow() {}

    /** @param products what is to stand for {@code products p} */
    static String selectFrom(String products) {
        return "select " + BILLED + " from " + products + JOIN_RENEWAL + JOIN_BILLING + JOIN_PAYMENT;
    }

    /** The same without how the organisation is billed, which is the same for all of its products. */
    static String selectUnbilledFrom(String products) {
        return "select " + UNBILLED + " from " + products + JOIN_RENEWAL + JOIN_PAYMENT;
    }

    /** The same without how it is renewed, which may be found elsewhere. */
    static String selectUnrenewedFrom(String products) {
        return "select " + UNRENEWED + " from " + products + JOIN_PAYMENT;
    }

    /** For the rows of one answer. */
    static RowMapper<Renewable> mapper() {
        return new Neighbours();
    }

    /** How a product is renewed, where somebody has touched that or something has happened. */
    record Touched(AutoRenewal renewal, Instant lookAt) {

        static Touched of(Row row) throws SQLException {
            return new Touched(autoRenewal(row), row.instant("look_at"));
        }
    }

    /** What a row knows without how the organisation is billed. */
    record Unbilled(Product product, AutoRenewal renewal, UnderWay payment, Instant lookAt) {

        static Unbilled of(ResultSet columns, StatementContext context) throws SQLException {
            return in(new Row(columns, context));
        }

        private static Unbilled in(Row all) throws SQLException {
            var renewal = all.behind("r_");
            var untouched = untouched(all);
            return renewal.idOrNull("product_id") == null ? untouched : untouched.with(Touched.of(renewal));
        }

        /** As if nobody had touched how it is renewed, which may be found elsewhere. */
        static Unbilled untouched(Row all) throws SQLException {
            var product = ProductRow.of(all.behind("p_"));
            return new Unbilled(
                    product,
                    AutoRenewal.untouched(product.organisation(), product.id()),
                    underWay(all.textOrNull("y_state")),
                    AT_ONCE);
        }

        Unbilled with(Touched touched) {
            return new Unbilled(product, touched.renewal(), payment, touched.lookAt());
        }

        Renewable billed(@Nullable PaymentMethod method, BillingAccount account, BillingZone zone) {
            return new Renewable(product, renewal, method, account, zone, payment, lookAt);
        }
    }

    /** Neighbours mostly are of one organisation: how that is billed and by what it pays is taken from the first of them. */
    private static final class Neighbours implements RowMapper<Renewable> {

        private @Nullable BillingAccount account;
        private @Nullable PaymentMethod method;

        @Override
        public Renewable map(ResultSet columns, StatementContext context) throws SQLException {
            var all = new Row(columns, context);
            var unbilled = Unbilled.in(all);
            return unbilled.billed(
                    unbilled.renewal().position() instanceof Switch.On(var id) ? method(id, all.behind("m_")) : null,
                    account(unbilled.product().organisation(), all.behind("b_")),
                    zone(all));
        }

        private @Nullable PaymentMethod method(PaymentMethodId id, Row row) throws SQLException {
            if (method == null || !method.id().equals(id)) {
                method = PaymentMethodRow.ofOrNull(row);
            }
            return method;
        }

        private BillingAccount account(OrganisationId organisation, Row row) throws SQLException {
            var known = account;
            if (known == null || !known.organisation().equals(organisation)) {
                known = BillingAccountRow.of(organisation, row);
                account = known;
            }
            return known;
        }
    }

    static BillingZone zone(Row all) throws SQLException {
        return ZONES.computeIfAbsent(all.text("o_billing_zone"), BillingZone::new);
    }

    static AutoRenewal autoRenewal(Row row) throws SQLException {
        var method = row.idOrNull("method_id");
        return new AutoRenewal(
                new OrganisationId(row.id("organisation_id")),
                new ProductId(row.id("product_id")),
                method == null ? new Switch.Off(row.truth("switched_off")) : new Switch.On(new PaymentMethodId(method)),
                new Progress(
                        row.dateOrNull("progress_due_on"), Math.toIntExact(row.number("attempted")), row.truth("told")),
                row.dateOrNull("blocked_on"),
                row.number("version"));
    }

    private static UnderWay underWay(@Nullable String state) {
        return switch (Objects.requireNonNullElse(state, "")) {
            case "pending" -> UnderWay.UNRESOLVED;
            case "awaiting-transfer" -> UnderWay.AWAITING_TRANSFER;
            default -> UnderWay.NONE;
        };
    }
}

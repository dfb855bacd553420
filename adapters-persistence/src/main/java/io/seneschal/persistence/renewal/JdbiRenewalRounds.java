package io.seneschal.persistence.renewal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.renewal.RenewalRounds;
import io.seneschal.application.renewal.Share;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.renewal.Look;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.product.ProductBatch;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Looking at products by the instant at which they have to be looked at. On PostgreSQL a process passes over what others are
 * looking at; on H2 they take turns.
 */
public final class JdbiRenewalRounds implements RenewalRounds {

    /** Enough to keep the processors of both sides busy; ids have sixteen last digits to share. */
    private static final int ON_POSTGRESQL = 4;

    private final JdbiStore store;
    private final int sideBySide;
    private final String skippingOthers;

    public JdbiRenewalRounds(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.sideBySide = switch (dialect) {
            case H2 -> 1;
            case POSTGRESQL -> ON_POSTGRESQL;
        };
        this.skippingOthers = switch (dialect) {
            case H2 -> "";
            case POSTGRESQL -> " for update skip locked";
        };
    }

    @Override
    public int sideBySide() {
        return sideBySide;
    }

    @Override
    public void follow(RenewalPlan plan) {
        var text = plan.toString();
        var followed = store.ask(handle -> handle.createQuery("select plan from renewal_plan where id = 1")
                .mapTo(String.class)
                .findOne());
        if (followed.equals(Optional.of(text))) {
            return;
        }
        store.change(handle -> {
            handle.createUpdate(
                            followed.isEmpty()
                                    ? "insert into renewal_plan (id, plan) values (1, :plan)"
                                    : "update renewal_plan set plan = :plan where id = 1")
                    .bind("plan", text)
                    .execute();
            handle.createUpdate("update renewals set look_at = :atOnce where look_at < :never")
                    .bind("atOnce", RenewableRow.AT_ONCE)
                    .bind("never", Look.NEVER)
                    .execute();
        });
    }

    /** The number stands in the statement, for the database to know that it is small. */
    @Override
    public List<Renewable> claim(Instant now, int most, Share share) {
        var shared = share.equals(Share.ALL) ? "" : " and right(cast(organisation_id as varchar), 1) = any(:digits) ";
        var due = "(select product_id from renewals where look_at <= :now " + shared
                + " order by look_at, product_id limit " + most + skippingOthers
                + ") due join products p on p.id = due.product_id";
        return store.ask(handle -> handle.createQuery(RenewableRow.selectFrom(due) + " order by r.look_at, p.id")
                .bind("now", now)
                .bind("digits", Keys.texts(share.lastDigits(), digit -> digit))
                .map(RenewableRow.mapper())
                .list());
    }

    @Override
    public List<Renewable> all(Collection<ProductId> products) {
        return store.ask(
                handle -> handle.createQuery(RenewableRow.selectFrom("products p") + " where p.id = any(:products)")
                        .bind("products", Keys.ids(products, ProductId::value))
                        .map(RenewableRow.mapper())
                        .list());
    }

    @Override
    public Map<PaymentId, Made> madeWith(Collection<PaymentId> payments) {
        return store.ask(handle -> handle.createQuery("""
                        select product_id, due_on, attempt, payment_id, refusal
                        from renewal_attempts
                        where payment_id = any(:payments)
                        """)
                .bind("payments", Keys.ids(payments, PaymentId::value))
                .map(JdbiRenewalRounds::made)
                .collect(toMap(made -> requireNonNull(made.payment()), made -> made)));
    }

    @Override
    public void save(List<Decided> decided) {
        ProductBatch.save(
                store, decided.stream().map(each -> each.look().product()).toList());
        RenewalWriting.write(
                store,
                decided.stream()
                        .map(each ->
                                new RenewalWriting.Written(each.look().renewal().after(), each.nextLook()))
                        .toList());
        addAttempts(decided.stream()
                .filter(each -> each.attempt() != null)
                .map(each -> new Attempt(each.look().of().product().organisation(), requireNonNull(each.attempt())))
                .toList());
        decided.forEach(each -> store.append(each.look().renewal()));
    }

    private record Attempt(OrganisationId organisation, Made made) {}

    private void addAttempts(List<Attempt> attempts) {
        Batch.of(attempts)
                .ids("product_id", each -> each.made().product().value())
                .days("due_on", each -> each.made().dueOn())
                .numbers("attempt", each -> each.made().number())
                .ids("organisation_id", each -> each.organisation().value())
                .ids("payment_id", each -> idOf(each.made().payment()))
                .texts("refusal", each -> each.made().refusal())
                .insertInto(store, "renewal_attempts");
    }

    private static @Nullable UUID idOf(@Nullable PaymentId payment) {
        return payment == null ? null : payment.value();
    }

    private static Made made(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var payment = row.idOrNull("payment_id");
        return new Made(
                new ProductId(row.id("product_id")),
                row.date("due_on"),
                Math.toIntExact(row.number("attempt")),
                payment == null ? null : new PaymentId(payment),
                row.textOrNull("refusal"));
    }
}

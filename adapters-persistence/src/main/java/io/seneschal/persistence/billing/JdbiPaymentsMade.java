package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Payments in their table, each line with the term of the product that it holds: a unique key lets it be held once. Many are
 * written in one round trip for each table.
 */
public final class JdbiPaymentsMade implements PaymentsMade {

    static final String SELECT =
            "select " + PaymentRow.COLUMNS + " from payments p join payment_lines l on l.payment_id = p.id ";

    private final JdbiStore store;
    private final String skippingOthers;

    public JdbiPaymentsMade(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.skippingOthers = switch (dialect) {
            case H2 -> "";
            case POSTGRESQL -> " for update skip locked";
        };
    }

    @Override
    public List<Payment> all(Collection<PaymentId> payments) {
        var found = store.ask(handle ->
                PaymentRow.payments(handle.createQuery(SELECT + "where p.id = any(:ids) order by p.id, l.position")
                        .bind("ids", Keys.ids(payments, PaymentId::value))));
        var byId = found.stream().collect(toMap(Payment::id, Function.identity()));
        return payments.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Map<DueTerm, PaymentId> holders(Collection<DueTerm> terms) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashSet<>(terms);
        return store.ask(handle -> handle
                .createQuery("""
                        select product_id, held_due_on, payment_id
                        from payment_lines
                        where product_id = any(:products) and held_due_on is not null
                        """)
                .bind("products", Keys.ids(terms, term -> term.product().value()))
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    return Map.entry(
                            new DueTerm(new ProductId(row.id("product_id")), row.date("held_due_on")),
                            new PaymentId(row.id("payment_id")));
                })
                .stream()
                .filter(held -> wanted.contains(held.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void add(List<Change<Payment>> begun) {
        var payments = begun.stream().map(Change::after).toList();
        PaymentRow.births(payments).insertInto(store, "payments");
        PaymentLineRow.births(payments).insertInto(store, "payment_lines");
        begun.forEach(store::append);
    }

    @Override
    public void save(List<Change<Payment>> changed) {
        var happened = changed.stream().filter(change -> !change.isNone()).toList();
        var payments = happened.stream()
                .map(Change::after)
                // whoever writes several goes through them in the same order, so that nobody waits in a circle
                .sorted(Comparator.comparing(payment -> payment.id().value()))
                .toList();
        PaymentRow.states(payments).update(store, "payments", "id");
        letGo(payments.stream()
                .filter(payment -> payment.state() == Payment.State.FAILED)
                .toList());
        happened.forEach(store::append);
    }

    /**
     * Those that somebody is just settling or asking about need nobody else: on PostgreSQL they are passed over, as waiting for
     * several of them in another order than whoever holds them would be waiting for each other.
     */
    @Override
    public List<Payment> claimUnresolved(Instant now, int limit) {
        var claimed = new ArrayList<PaymentId>();
        store.writeAside(handle -> {
            var due = PaymentRow.payments(handle.createQuery("select " + PaymentRow.COLUMNS
                                    + " from (select id from payments where ask_at <= :now order by ask_at, id limit :limit"
                                    + skippingOthers
                                    + ") due join payments p on p.id = due.id join payment_lines l on l.payment_id = p.id"
                                    + " order by p.ask_at, p.id, l.position")
                            .bind("now", now)
                            .bind("limit", limit))
                    .stream()
                    .map(payment -> payment.asked(now))
                    .toList();
            var counts = Batches.counts(
                    handle,
                    """
                    update payments set ask_at = :askAt, asks = :asks, version = version + 1
                    where id = :id and version = :version
                    """,
                    due,
                    (batch, payment) -> batch.bindByType("askAt", payment.askAt(), Instant.class)
                            .bind("asks", payment.asks())
                            .bind("id", payment.id().value())
                            .bind("version", payment.version()));
            for (var index = 0; index < counts.length; index++) {
                if (counts[index] == 1) {
                    claimed.add(due.get(index).id());
                }
            }
        });
        return claimed.isEmpty() ? List.of() : all(claimed);
    }

    private void letGo(List<Payment> failed) {
        if (!failed.isEmpty()) {
            store.change(handle -> handle.createUpdate(
                            "update payment_lines set held_due_on = null where payment_id = any(:payments)")
                    .bind("payments", Keys.ids(failed, payment -> payment.id().value()))
                    .execute());
        }
    }
}

package io.seneschal.persistence.billing;

import io.seneschal.application.billing.PaymentViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentRefusal.UnknownPayment;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments as they are listed, from their table. */
public final class JdbiPaymentViews implements PaymentViews {

    private static final String PAGE = JdbiPaymentsMade.SELECT + """
            where p.id in (select id from payments where organisation_id = :organisation %s and id > :start
                           order by organisation_id, %s id limit :rows)
            order by p.id, l.position
            """;

    private static final String OF_ALL = PAGE.formatted("", "");
    private static final String OF_STATE = PAGE.formatted("and state = :state", "state,");

    private final JdbiStore store;

    public JdbiPaymentViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Payment get(OrganisationId organisation, PaymentId payment) {
        return store
                .ask(handle -> PaymentRow.payments(handle.createQuery(JdbiPaymentsMade.SELECT + """
                                where p.organisation_id = :organisation and p.id = :id
                                order by l.position
                                """)
                        .bind("organisation", organisation.value())
                        .bind("id", payment.value())))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownPayment(organisation, payment));
    }

    @Override
    public Page<Payment> page(OrganisationId organisation, Payment.@Nullable State state, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(state == null ? OF_ALL : OF_STATE)
                    .bind("organisation", organisation.value())
                    .bind("start", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (state != null) {
                query.bind("state", state.code());
            }
            return PaymentRow.payments(query);
        });
        return Page.of(found, page, payment -> payment.id().value());
    }

    @Override
    public List<PaymentId> openWith(PaymentMethodId method) {
        return store.ask(handle -> handle.createQuery(
                        "select id from payments where open_method = :method order by open_method, id limit 100")
                .bind("method", method.value())
                .mapTo(UUID.class)
                .map(PaymentId::new)
                .list());
    }

    @Override
    public long countOpen(OrganisationId organisation) {
        return store.ask(handle -> handle.createQuery("""
                        select count(*)
                        from payments
                        where organisation_id = :organisation and state in ('pending', 'awaiting-transfer')
                        """)
                .bind("organisation", organisation.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long countUnresolved() {
        return store.ask(handle -> handle.createQuery("select count(*) from payments where ask_at is not null")
                .mapTo(Long.class)
                .one());
    }
}

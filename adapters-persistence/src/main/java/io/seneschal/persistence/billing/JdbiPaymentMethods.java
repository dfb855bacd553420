package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnknownPaymentMethod;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Payment methods in their table. */
public final class JdbiPaymentMethods implements PaymentMethods {

    private static final String SELECT = "select " + PaymentMethodRow.COLUMNS + " from payment_methods ";

    private final JdbiStore store;

    public JdbiPaymentMethods(JdbiStore store) {
        this.store = store;
    }

    @Override
    public PaymentMethod get(OrganisationId organisation, PaymentMethodId method) {
        return store.ask(handle -> handle.createQuery(SELECT + "where organisation_id = :organisation and id = :id")
                        .bind("organisation", organisation.value())
                        .bind("id", method.value())
                        .map(PaymentMethodRow::method)
                        .findOne())
                .orElseThrow(() -> new UnknownPaymentMethod(organisation, method));
    }

    @Override
    public Map<PaymentMethodId, PaymentMethod> all(Collection<PaymentMethodId> methods) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = any(:ids)")
                .bind("ids", Keys.ids(methods, PaymentMethodId::value))
                .map(PaymentMethodRow::method)
                .collect(toMap(PaymentMethod::id, Function.identity())));
    }

    @Override
    public Page<PaymentMethod> page(OrganisationId organisation, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(SELECT + """
                        where organisation_id = :organisation and id > :start
                        order by organisation_id, id
                        limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("start", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(PaymentMethodRow::method)
                .list());
        return Page.of(found, page, method -> method.id().value());
    }

    @Override
    public void add(Change<PaymentMethod> added) {
        var method = added.after();
        store.change(handle -> handle.createUpdate("""
                        insert into payment_methods (id, organisation_id, kind, provider_token, display, currency,
                                                     created_at, version)
                        values (:id, :organisation, :kind, :token, :display, :currency, :createdAt, :version)
                        """)
                .bind("id", method.id().value())
                .bind("organisation", method.organisation().value())
                .bind("kind", method.kind().code())
                .bind("token", method.providerToken())
                .bind("display", method.display())
                .bind("currency", method.currency().code())
                .bind("createdAt", method.createdAt())
                .bind("version", method.version())
                .execute());
        store.append(added);
    }

    @Override
    public void remove(Change<PaymentMethod> removed) {
        var method = removed.after();
        store.changeOne(
                method.id(),
                handle -> handle.createUpdate("delete from payment_methods where id = :id and version = :version")
                        .bind("id", method.id().value())
                        .bind("version", method.version())
                        .execute());
        store.append(removed);
    }
}

package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.RenewalViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.renewal.RenewableRow.Unbilled;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.ReadAhead;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Products by when they are due, from their table. */
public final class JdbiRenewalViews implements RenewalViews {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final String NOT_OVER = " and p.state in ('active', 'blocked') ";

    private static final String BOOK = RenewableRow.selectUnbilledFrom("products p") + " where p.due_on <= :until "
            + NOT_OVER + " order by p.organisation_id";

    private final JdbiStore store;
    private final Dialect dialect;

    public JdbiRenewalViews(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.dialect = dialect;
    }

    @Override
    public Page<Renewable> page(OrganisationId organisation, @Nullable LocalDate until, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(RenewableRow.selectFrom("products p") + """
                         where p.organisation_id = :organisation and p.due_on between :start and :until
                          and (p.due_on > :start or p.id > :after)
                        """ + NOT_OVER + """
                        order by p.organisation_id, p.due_on, p.id
                        limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("start", start(organisation, page.after()))
                .bind("after", Row.start(page))
                .bind("until", until == null ? LATEST : until)
                .bind("rows", Row.rows(page))
                .map(RenewableRow.mapper())
                .list());
        return Page.of(found, page, renewable -> renewable.id().value());
    }

    @Override
    public List<Renewable> all(OrganisationId organisation, LocalDate until) {
        return store.ask(handle -> handle.createQuery(RenewableRow.selectFrom("products p") + """
                         where p.organisation_id = :organisation and p.due_on <= :until
                        """ + NOT_OVER)
                .bind("organisation", organisation.value())
                .bind("until", until)
                .map(RenewableRow.mapper())
                .list());
    }

    @Override
    public List<Renewable> next(@Nullable OrganisationId after, LocalDate until, int most) {
        var found = store.ask(handle -> handle.createQuery(RenewableRow.selectFrom("products p") + """
                         where p.organisation_id > :after and p.due_on <= :until
                        """ + NOT_OVER
                        + " order by p.organisation_id, p.id limit " + most)
                .bind("after", after == null ? ScopedId.NONE : after.value())
                .bind("until", until)
                .map(RenewableRow.mapper())
                .list());
        return found.size() < most ? found : wholeOrganisations(found, until);
    }

    @Override
    public void read(LocalDate until, int most, Consumer<List<Renewable>> some) {
        ReadAhead.of(
                parts -> {
                    switch (dialect) {
                        case H2 -> new BookOnH2(store, until, this::all).read(most, parts);
                        case POSTGRESQL -> readOnce(until, most, parts);
                    }
                },
                some);
    }

    /**
     * Joins and sorts all of it once, where page by page would look up each product in each table; what is the same for all
     * products of an organisation is not sorted along. Needs a transaction, without which all rows would come at once, and one
     * that sees all of it at the same moment.
     */
    private void readOnce(LocalDate until, int most, Consumer<List<Renewable>> parts) {
        store.ask(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, own -> {
            var organisations =
                    new WholeOrganisations<>(Unbilled::product, most, part -> parts.accept(Payers.bill(part, own)));
            own.createQuery(BOOK)
                    .bind("until", until)
                    .setFetchSize(most)
                    .addCustomizer(new LongAnswer())
                    .map(Unbilled::of)
                    .forEach(organisations::add);
            organisations.end();
            return own;
        }));
    }

    /** The last one may have more than was asked for. */
    private List<Renewable> wholeOrganisations(List<Renewable> found, LocalDate until) {
        var last = found.getLast().product().organisation();
        var before = found.stream()
                .filter(each -> !each.product().organisation().equals(last))
                .toList();
        return before.isEmpty() ? all(last, until) : before;
    }

    /** From which due date a page goes on: that of the last product of the page before, as it is now. */
    private LocalDate start(OrganisationId organisation, @Nullable UUID after) {
        return after == null
                ? EARLIEST
                : store.ask(handle -> handle.createQuery("""
                                select due_on from products where organisation_id = :organisation and id = :after
                                """)
                        .bind("organisation", organisation.value())
                        .bind("after", after)
                        .mapTo(LocalDate.class)
                        .findOne()
                        .orElse(EARLIEST));
    }
}

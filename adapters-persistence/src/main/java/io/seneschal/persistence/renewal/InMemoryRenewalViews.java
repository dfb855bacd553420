package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.RenewalViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Products by when they are due, in memory. */
public final class InMemoryRenewalViews implements RenewalViews {

    private static final Comparator<Renewable> ORDER = Comparator.comparing(Renewable::dueOn)
            .thenComparing(renewable -> ScopedId.of(renewable.id().value()));

    private final InMemoryStore store;
    private final InMemoryRenewables renewables;
    private final InMemoryOrganisationTables organisations;

    public InMemoryRenewalViews(
            InMemoryStore store, InMemoryRenewables renewables, InMemoryOrganisationTables organisations) {
        this.store = store;
        this.renewables = renewables;
        this.organisations = organisations;
    }

    @Override
    public Page<Renewable> page(OrganisationId organisation, @Nullable LocalDate until, PageRequest page) {
        return store.ask(() -> {
            var start = Optional.ofNullable(page.after())
                    .flatMap(after -> renewables.find(organisation, new ProductId(after)));
            var found = renewables
                    .of(organisation)
                    .filter(each -> until == null || !each.dueOn().isAfter(until))
                    .filter(each -> start.isEmpty() || ORDER.compare(each, start.get()) > 0)
                    .sorted(ORDER)
                    .limit(page.limit() + 1L)
                    .toList();
            return Page.of(found, page, each -> each.id().value());
        });
    }

    @Override
    public List<Renewable> all(OrganisationId organisation, LocalDate until) {
        return store.ask(() -> renewables
                .of(organisation)
                .filter(each -> !each.dueOn().isAfter(until))
                .toList());
    }

    @Override
    public List<Renewable> next(@Nullable OrganisationId after, LocalDate until, int most) {
        return store.ask(() -> {
            var found = new ArrayList<Renewable>();
            var rest = organisations.after(after).iterator();
            while (rest.hasNext() && found.size() < most) {
                found.addAll(all(rest.next(), until));
            }
            return found;
        });
    }
}

package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prepaid accounts and their ledger in memory. */
public final class InMemoryPrepaidAccounts implements PrepaidAccounts {

    private final InMemoryStore store;
    private final InMemoryBillingTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;
    private final InMemoryTable<ScopedId, LedgerTransaction> ledger;

    public InMemoryPrepaidAccounts(
            InMemoryStore store,
            InMemoryBillingTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
        this.ledger = new InMemoryTable<>(store);
    }

    @Override
    public Map<OrganisationId, PrepaidAccount> all(Collection<OrganisationId> asked) {
        return store.ask(() -> asked.stream()
                .distinct()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(toMap(PrepaidAccount::organisation, Function.identity())));
    }

    @Override
    public void save(List<PrepaidAccount.Booking> bookings) {
        store.change(() -> {
            bookings.stream()
                    .map(booking -> booking.account().after())
                    .collect(toMap(PrepaidAccount::organisation, Function.identity(), (earlier, later) -> later))
                    .values()
                    .forEach(this::put);
            bookings.forEach(booking -> {
                var transaction = booking.transaction();
                ledger.put(
                        new ScopedId(
                                transaction.organisation().value(),
                                transaction.id().value()),
                        transaction);
                trail.append(booking.account());
            });
        });
    }

    @Override
    public Page<LedgerTransaction> entries(OrganisationId organisation, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(ledger, organisation.value(), page, transaction -> true));
    }

    private Optional<PrepaidAccount> find(OrganisationId organisation) {
        return tables.prepaid.find(ScopedId.of(organisation.value()));
    }

    private void put(PrepaidAccount account) {
        var organisation = account.organisation();
        organisations.requireThere(organisation);
        if (find(organisation).map(PrepaidAccount::version).orElse(0L) != account.version()) {
            throw new StaleChange(organisation);
        }
        tables.prepaid.put(
                ScopedId.of(organisation.value()),
                new PrepaidAccount(organisation, account.available(), account.reserved(), account.version() + 1));
    }
}

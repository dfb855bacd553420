package io.seneschal.persistence.billing;

import io.seneschal.application.billing.MatchedTransfers;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.InMemoryStore;
import java.time.Instant;

/** Matched transfers in memory. */
public final class InMemoryMatchedTransfers implements MatchedTransfers {

    private final InMemoryStore store;
    private final InMemoryPaperTables tables;

    public InMemoryMatchedTransfers(InMemoryStore store, InMemoryPaperTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public boolean has(BankEntry entry) {
        return store.ask(() -> tables.transfers.find(key(entry)).isPresent());
    }

    @Override
    public void add(BankEntry entry, ProFormaId paid, Instant at) {
        store.change(() -> {
            if (has(entry)) {
                throw new StaleChange(paid);
            }
            tables.transfers.put(key(entry), paid);
        });
    }

    private static String key(BankEntry entry) {
        return entry.account() + " " + entry.bankReference();
    }
}

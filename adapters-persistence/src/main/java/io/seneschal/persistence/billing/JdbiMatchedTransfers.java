package io.seneschal.persistence.billing;

import io.seneschal.application.billing.MatchedTransfers;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.persistence.shared.JdbiStore;
import java.time.Instant;

/** Matched transfers in their table, whose key lets each be there once. */
public final class JdbiMatchedTransfers implements MatchedTransfers {

    private final JdbiStore store;

    public JdbiMatchedTransfers(JdbiStore store) {
        this.store = store;
    }

    @Override
    public boolean has(BankEntry entry) {
        return store.ask(handle -> handle.createQuery("""
                        select 1 from matched_transfers where account = :account and bank_reference = :reference
                        """)
                .bind("account", entry.account())
                .bind("reference", entry.bankReference())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void add(BankEntry entry, ProFormaId paid, Instant at) {
        store.change(handle -> handle.createUpdate("""
                        insert into matched_transfers (account, bank_reference, pro_forma_id, booked_on, matched_at)
                        values (:account, :reference, :proForma, :bookedOn, :at)
                        """)
                .bind("account", entry.account())
                .bind("reference", entry.bankReference())
                .bind("proForma", paid.value())
                .bind("bookedOn", entry.bookedOn())
                .bind("at", at)
                .execute());
    }
}

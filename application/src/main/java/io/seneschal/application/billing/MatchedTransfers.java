package io.seneschal.application.billing;

import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.ProFormaId;
import java.time.Instant;

/** Movements on the provider's accounts that have settled something: each does so once, however often banks tell of it. */
public interface MatchedTransfers {

    /** Whether this movement, which the account and the bank's reference tell, has. */
    boolean has(BankEntry entry);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it has already */
    void add(BankEntry entry, ProFormaId paid, Instant at);
}

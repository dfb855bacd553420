package io.seneschal.application.billing;

import io.seneschal.domain.billing.LedgerAccount;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What a ledger says is on each of its accounts, added up from its postings. */
record LedgerSums(Map<LedgerAccount, Money> sums, Money zero) {

    static LedgerSums of(Collection<LedgerTransaction> ledger, Currency currency) {
        var sums = new EnumMap<LedgerAccount, Money>(LedgerAccount.class);
        ledger.stream()
                .flatMap(transaction -> transaction.postings().stream())
                .forEach(posting -> sums.merge(posting.account(), posting.amount(), Money::plus));
        return new LedgerSums(sums, Money.zero(currency));
    }

    Money available() {
        return sums.getOrDefault(LedgerAccount.AVAILABLE, zero);
    }

    Money reserved() {
        return sums.getOrDefault(LedgerAccount.RESERVED, zero);
    }

    Money total() {
        return sums.values().stream().reduce(zero, Money::plus);
    }
}

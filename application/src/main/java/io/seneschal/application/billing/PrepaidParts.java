package io.seneschal.application.billing;

import io.seneschal.application.shared.Ids;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The prepaid accounts that a batch of payments has to do with, as each payment of it leaves them to the next. */
final class PrepaidParts {

    private final PrepaidAccounts stored;
    private final Ids ids;
    private final Map<OrganisationId, PrepaidAccount> accounts;
    private final List<PrepaidAccount.Booking> bookings = new ArrayList<>();

    PrepaidParts(PrepaidAccounts stored, Ids ids, Collection<OrganisationId> organisations) {
        this.stored = stored;
        this.ids = ids;
        this.accounts = organisations.isEmpty() ? new HashMap<>() : new HashMap<>(stored.all(organisations));
    }

    PrepaidAccount of(OrganisationId organisation, Currency currency) {
        return accounts.computeIfAbsent(organisation, none -> PrepaidAccount.empty(organisation, currency));
    }

    /** @throws io.seneschal.domain.billing.PrepaidRefusal.Insufficient if more would be reserved than there is */
    void follow(Payment payment, Instant at) {
        of(payment.organisation(), payment.total().currency())
                .follow(payment, new LedgerTransactionId(ids.next()), at)
                .ifPresent(booking -> {
                    accounts.put(payment.organisation(), booking.account().after());
                    bookings.add(booking);
                });
    }

    void save() {
        if (!bookings.isEmpty()) {
            stored.save(bookings);
        }
    }
}

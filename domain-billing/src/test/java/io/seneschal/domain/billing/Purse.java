package io.seneschal.domain.billing;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that pays in francs, with what it pays with. */
final class Purse {

    static final OrganisationId CLUB = new OrganisationId(UUID.randomUUID());

    private Purse() {}

    static Money francs(long minor) {
        return new Money(minor, Currency.CHF);
    }

    static PaymentMethod method(PaymentMethodKind kind) {
        return add(kind, kind.needsProvider() ? "tok_ok" : null, "Mine", Currency.CHF);
    }

    static PaymentMethod add(
            PaymentMethodKind kind, @Nullable String token, @Nullable String display, Currency currency) {
        var wish = new PaymentMethod.Wish(kind, token, display, currency);
        return PaymentMethod.add(new PaymentMethodId(UUID.randomUUID()), CLUB, wish, operator(), NOON)
                .after();
    }

    static PaymentWish wish(PaymentMethod method, boolean usePrepaid, PaymentLine... lines) {
        return new PaymentWish(new PaymentId(UUID.randomUUID()), CLUB, List.of(lines), method, usePrepaid);
    }

    /** With this much on the prepaid account. */
    static Payment begin(PaymentMethodKind kind, boolean usePrepaid, Money available, PaymentLine... lines) {
        return Payment.begin(wish(method(kind), usePrepaid, lines), Map.of(), available, NOON)
                .after();
    }

    static LedgerTransactionId step() {
        return new LedgerTransactionId(UUID.randomUUID());
    }
}

package io.seneschal.application.billing;

import io.seneschal.application.StoresContract;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contracts about paying share: methods, and payments that have begun. */
abstract class PayingContract extends StoresContract {

    static Money francs(long minor) {
        return new Money(minor, Currency.CHF);
    }

    final PaymentMethod method(OrganisationId organisation, PaymentMethodKind kind) {
        var wish = new PaymentMethod.Wish(kind, kind.needsProvider() ? "tok_ok" : null, "Mine", Currency.CHF);
        var added = PaymentMethod.add(new PaymentMethodId(newId()), organisation, wish, OPERATING, clock.instant());
        inOne(() -> stores.paymentMethods().add(added));
        return added.after();
    }

    final PaymentLine renewal(Product product) {
        return new PaymentLine.Renewal(
                product.id(), product.type(), product.name(), product.term(), 1, product.due(), francs(1200));
    }

    final PaymentWish wish(PaymentMethod method, PaymentLine... lines) {
        return new PaymentWish(new PaymentId(newId()), method.organisation(), List.of(lines), method, false);
    }

    final Change<Payment> begun(PaymentMethod method, PaymentLine... lines) {
        return Payment.begin(wish(method, lines), Map.of(), francs(0), clock.instant());
    }

    /** Begun and stored. */
    final Payment paying(PaymentMethod method, PaymentLine... lines) {
        var begun = begun(method, lines);
        inOne(() -> stores.paymentsMade().add(List.of(begun)));
        return begun.after();
    }

    final Payment kept(Payment payment) {
        return stores.paymentViews().get(payment.organisation(), payment.id());
    }

    final void save(List<Change<Payment>> changed) {
        inOne(() -> stores.paymentsMade().save(changed));
    }

    /** Which payment holds what follows the product's due date. */
    final Optional<PaymentId> holder(Product product) {
        var term = new DueTerm(product.id(), product.due().on());
        return Optional.ofNullable(stores.paymentsMade().holders(List.of(term)).get(term));
    }

    final PrepaidAccount prepaid(OrganisationId organisation) {
        return stores.prepaidAccounts()
                .all(List.of(organisation))
                .getOrDefault(organisation, PrepaidAccount.empty(organisation, Currency.CHF));
    }

    /** Follows payments in a row and stores all the steps at once. */
    final void book(PrepaidAccount account, Payment... payments) {
        var bookings = new ArrayList<PrepaidAccount.Booking>();
        var now = account;
        for (var payment : payments) {
            var booking = now.follow(payment, new LedgerTransactionId(newId()), clock.instant())
                    .orElseThrow();
            bookings.add(booking);
            now = booking.account().after();
        }
        inOne(() -> stores.prepaidAccounts().save(bookings));
    }
}

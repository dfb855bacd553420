package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Topping up the prepaid account (PAY-6). */
public final class DepositingMoney {

    private final PaymentSettler settling;
    private final BillingAccounts accounts;
    private final PaymentMethods methods;
    private final PaymentViews views;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public DepositingMoney(
            PaymentSettler settling,
            BillingAccounts accounts,
            PaymentMethods methods,
            PaymentViews views,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.settling = settling;
        this.accounts = accounts;
        this.methods = methods;
        this.views = views;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins it and asks for the money. Not inside a transaction. */
    public Payment deposit(Actor actor, OrganisationId organisation, Money amount, PaymentMethodId method) {
        return finish(actor, begin(actor, organisation, amount, method));
    }

    /**
     * Begins it: nobody is asked for money yet.
     *
     * @throws io.seneschal.domain.billing.PrepaidRefusal.DepositOutOfRange if it is too little or too much at once
     * @throws io.seneschal.domain.billing.PrepaidRefusal.MethodNotAccepted if nobody tops up with that
     * @throws io.seneschal.domain.billing.BillingAccountRefusal.CurrencyMismatch if the organisation pays in another currency
     */
    public Payment begin(Actor actor, OrganisationId organisation, Money amount, PaymentMethodId id) {
        return transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var method = methods.get(organisation, id);
            var deposit = PaymentLine.Deposit.of(amount, method);
            accounts.save(accounts.get(organisation).settle(amount.currency()));
            var wish = new PaymentWish(new PaymentId(ids.next()), organisation, List.of(deposit), method, false);
            return settling.begin(List.of(wish), clock.instant()).getFirst().orThrow();
        });
    }

    /** Asks for the money of one that has begun. Not inside a transaction. */
    public Payment finish(Actor actor, Payment begun) {
        settling.finish(actor, begun);
        return views.get(begun.organisation(), begun.id());
    }
}

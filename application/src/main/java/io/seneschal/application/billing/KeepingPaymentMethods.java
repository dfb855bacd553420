package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The means by which an organisation pays: adding, looking, removing (PAY-2, PAY-10). */
public final class KeepingPaymentMethods {

    private final PaymentMethods methods;
    private final PaymentViews payments;
    private final BillingAccounts accounts;
    private final List<MethodUsers> users;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public KeepingPaymentMethods(
            PaymentMethods methods,
            PaymentViews payments,
            BillingAccounts accounts,
            List<MethodUsers> users,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.methods = methods;
        this.payments = payments;
        this.accounts = accounts;
        this.users = List.copyOf(users);
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Page<PaymentMethod> page(Actor actor, OrganisationId organisation, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return methods.page(organisation, page);
    }

    public PaymentMethod get(Actor actor, OrganisationId organisation, PaymentMethodId method) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return methods.get(organisation, method);
    }

    /**
     * Its currency becomes the organisation's, if that is not settled yet.
     *
     * @throws io.seneschal.domain.billing.BillingAccountRefusal.CurrencyMismatch if the organisation pays in another one
     */
    public PaymentMethod add(Actor actor, OrganisationId organisation, PaymentMethod.Wish wish) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var added =
                    PaymentMethod.add(new PaymentMethodId(ids.next()), organisation, wish, authority, clock.instant());
            accounts.save(accounts.get(organisation).settle(wish.currency()));
            methods.add(added);
            return added.after();
        });
    }

    /** Whatever else uses it does without from then on. */
    public void remove(Actor actor, OrganisationId organisation, PaymentMethodId id, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            authority.require(Permission.MANAGE_BILLING);
            var method = methods.get(organisation, id);
            seen.require(method.version());
            var removed = method.remove(payments.openWith(id), authority);
            users.forEach(user -> user.doWithout(method, clock.instant()));
            methods.remove(removed);
            return removed;
        });
    }
}

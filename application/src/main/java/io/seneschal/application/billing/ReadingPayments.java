package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at what was paid, and at the prepaid account. */
public final class ReadingPayments {

    private final PaymentViews views;
    private final PrepaidAccounts prepaid;
    private final BillingAccounts accounts;
    private final Authorities authorities;

    @Inject
    public ReadingPayments(
            PaymentViews views, PrepaidAccounts prepaid, BillingAccounts accounts, Authorities authorities) {
        this.views = views;
        this.prepaid = prepaid;
        this.accounts = accounts;
        this.authorities = authorities;
    }

    /** @throws io.seneschal.domain.billing.PaymentRefusal.UnknownPayment if there is none here */
    public Payment get(Actor actor, OrganisationId organisation, PaymentId payment) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return views.get(organisation, payment);
    }

    /** @param state {@code null} for all */
    public Page<Payment> page(
            Actor actor, OrganisationId organisation, Payment.@Nullable State state, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return views.page(organisation, state, page);
    }

    /** There is one always, if only an empty one. */
    public PrepaidAccount prepaid(Actor actor, OrganisationId organisation) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        var account = prepaid.all(List.of(organisation)).get(organisation);
        return account == null
                ? PrepaidAccount.empty(organisation, accounts.get(organisation).currency())
                : account;
    }

    /** What happened on the prepaid account. */
    public Page<LedgerTransaction> entries(Actor actor, OrganisationId organisation, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return prepaid.entries(organisation, page);
    }
}

package io.seneschal.application.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.IBAN;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnknownPaymentMethod;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link PaymentMethods} and {@link BillingAccounts}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaymentMethodsContract extends PayingContract {

    @Test
    void a_method_is_found_as_added_in_its_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var card = method(id, VISA);
        var transfer = method(id, IBAN);

        assertThat(stores.paymentMethods().get(id, card.id())).isEqualTo(card);
        assertThat(stores.paymentMethods().all(List.of(card.id(), transfer.id(), new PaymentMethodId(newId()))))
                .containsOnlyKeys(card.id(), transfer.id())
                .containsValues(card, transfer);
        assertThatThrownBy(() -> stores.paymentMethods().get(elsewhere, card.id()))
                .isInstanceOf(UnknownPaymentMethod.class);
        assertThat(stores.paymentMethods().page(elsewhere, PageRequest.FIRST).items())
                .isEmpty();
        assertThat(eventsOf(id)).endsWith("payment-method.added", "payment-method.added");
    }

    @Test
    void they_are_listed_page_after_page() {
        var id = organisation(user("ada"));
        var one = method(id, VISA);
        var other = method(id, IBAN);

        var first = stores.paymentMethods().page(id, new PageRequest(null, 1));
        var second = stores.paymentMethods().page(id, new PageRequest(first.next(), 1));

        assertThat(first.items()).containsExactly(one);
        assertThat(second.items()).containsExactly(other);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_removed_one_is_gone_and_can_not_be_removed_again() {
        var id = organisation(user("ada"));
        var removed = method(id, VISA).remove(List.of(), OPERATING);

        inOne(() -> stores.paymentMethods().remove(removed));

        assertThatThrownBy(() -> stores.paymentMethods().get(id, removed.after().id()))
                .isInstanceOf(UnknownPaymentMethod.class);
        assertThatThrownBy(() -> inOne(() -> stores.paymentMethods().remove(removed)))
                .isInstanceOf(StaleChange.class);
        assertThat(eventsOf(id)).endsWith("payment-method.removed");
    }

    @Test
    void they_go_with_their_organisation() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        inOne(() ->
                stores.billingAccounts().save(stores.billingAccounts().get(id).settle(Currency.EUR)));

        delete(id);

        assertThat(stores.paymentMethods().all(List.of(card.id()))).isEmpty();
        assertThat(stores.billingAccounts().get(id)).isEqualTo(BillingAccount.untouched(id));
    }

    @Test
    void how_an_organisation_is_billed_is_as_all_are_until_somebody_changes_it() {
        var id = organisation(user("ada"));
        var other = organisation(user("ben"));
        var accounts = stores.billingAccounts();
        assertThat(accounts.get(id)).isEqualTo(BillingAccount.untouched(id));

        inOne(() -> accounts.save(accounts.get(id).settle(Currency.EUR)));
        inOne(() -> accounts.save(accounts.get(id).change(new BillingAccount.Wish(null, 7, false), OPERATING)));

        assertThat(accounts.get(id)).isEqualTo(new BillingAccount(id, Currency.EUR, true, 7, false, 2));
        assertThat(accounts.all(List.of(id, other)))
                .containsEntry(id, accounts.get(id))
                .containsEntry(other, BillingAccount.untouched(other));
        assertThat(eventsOf(id)).endsWith("billing-account.currency-settled", "billing-account.settings-changed");
    }

    @Test
    void of_two_who_settle_the_currency_on_the_same_state_the_second_is_refused() {
        var id = organisation(user("ada"));
        var accounts = stores.billingAccounts();
        var untouched = accounts.get(id);
        inOne(() -> accounts.save(untouched.settle(Currency.EUR)));
        var settled = accounts.get(id);
        inOne(() -> accounts.save(settled.change(new BillingAccount.Wish(null, 7, null), OPERATING)));

        assertThatThrownBy(() -> inOne(() -> accounts.save(untouched.settle(Currency.CHF))))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() ->
                        inOne(() -> accounts.save(settled.change(new BillingAccount.Wish(null, 8, null), OPERATING))))
                .isInstanceOf(StaleChange.class);
        assertThat(accounts.get(id).reminderLeadDays()).isEqualTo(7);
    }
}

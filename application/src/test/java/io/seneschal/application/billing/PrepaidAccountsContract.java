package io.seneschal.application.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.IBAN;
import static io.seneschal.domain.billing.PaymentMethodKind.PREPAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.LedgerTransaction.Kind;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link PrepaidAccounts}. */
@Rule("PAY-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PrepaidAccountsContract extends PayingContract {

    @Test
    void an_account_is_kept_with_the_transactions_that_made_it() {
        var id = organisation(user("ada"));
        assertThat(stores.prepaidAccounts().all(List.of(id))).isEmpty();

        book(prepaid(id), deposited(id, 1000));

        assertThat(prepaid(id)).isEqualTo(new PrepaidAccount(id, francs(1000), francs(0), 1));
        assertThat(entries(id)).extracting(LedgerTransaction::kind).containsExactly(Kind.DEPOSIT);
        assertThat(eventsOf(id)).endsWith("prepaid.deposited");
    }

    @Test
    void several_steps_of_several_accounts_are_stored_at_once() {
        var id = organisation(user("ada"));
        book(prepaid(id), deposited(id, 1000), deposited(id, 500), spending(id, 300), spending(id, 200));

        assertThat(prepaid(id)).isEqualTo(new PrepaidAccount(id, francs(1000), francs(500), 1));
        assertThat(entries(id))
                .extracting(entry -> entry.kind() + " " + entry.amount())
                .containsExactly("DEPOSIT 10.00 CHF", "DEPOSIT 5.00 CHF", "RESERVE 3.00 CHF", "RESERVE 2.00 CHF");
    }

    @Test
    void what_is_in_the_ledger_is_what_is_on_the_account_and_adds_up_to_nothing() {
        var id = organisation(user("ada"));
        var taken = spending(id, 300);
        var released = spending(id, 200);
        book(
                prepaid(id),
                deposited(id, 1000),
                taken,
                released,
                taken.succeed(null, clock.instant()).after(),
                released.fail("no", clock.instant()).after());

        var sums = LedgerSums.of(entries(id), Currency.CHF);

        assertThat(prepaid(id)).isEqualTo(new PrepaidAccount(id, sums.available(), sums.reserved(), 1));
        assertThat(prepaid(id).available()).isEqualTo(francs(700));
        assertThat(sums.total()).isEqualTo(francs(0));
    }

    @Test
    void who_decided_on_an_older_state_is_refused_and_no_transaction_is_kept() {
        var id = organisation(user("ada"));
        var empty = prepaid(id);
        book(empty, deposited(id, 1000));
        var once = prepaid(id);
        book(once, deposited(id, 1));

        assertThatThrownBy(() -> book(empty, deposited(id, 2))).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> book(once, deposited(id, 3))).isInstanceOf(StaleChange.class);

        assertThat(prepaid(id).available()).isEqualTo(francs(1001));
        assertThat(entries(id)).hasSize(2);
    }

    @Test
    void entries_are_listed_page_after_page_for_their_organisation_only() {
        var id = organisation(user("ada"));
        book(prepaid(id), deposited(id, 1000), deposited(id, 500), deposited(id, 1));

        var first = stores.prepaidAccounts().entries(id, new PageRequest(null, 2));
        var second = stores.prepaidAccounts().entries(id, new PageRequest(first.next(), 2));

        assertThat(first.items()).extracting(LedgerTransaction::amount).containsExactly(francs(1000), francs(500));
        assertThat(second.items()).extracting(LedgerTransaction::amount).containsExactly(francs(1));
        assertThat(entries(organisation(user("ben")))).isEmpty();
    }

    @Test
    @Rule("ORG-9")
    void money_on_it_keeps_the_organisation_and_an_empty_one_goes_with_it() {
        var id = organisation(user("ada"));
        var spent = spending(id, 1000);
        book(prepaid(id), deposited(id, 1000));
        assertThatThrownBy(() -> delete(id)).isInstanceOf(StaleChange.class);

        book(prepaid(id), spent);
        assertThatThrownBy(() -> delete(id)).as("reserved").isInstanceOf(StaleChange.class);

        book(prepaid(id), spent.succeed(null, clock.instant()).after());
        delete(id);

        assertThat(stores.prepaidAccounts().all(List.of(id))).isEmpty();
        assertThat(entries(id)).as("the books stay").hasSize(3);
    }

    private List<LedgerTransaction> entries(OrganisationId organisation) {
        return stores.prepaidAccounts().entries(organisation, PageRequest.FIRST).items();
    }

    /** Not stored itself. */
    private Payment deposited(OrganisationId organisation, long minor) {
        return begun(method(organisation, IBAN), new PaymentLine.Deposit(francs(minor)))
                .after()
                .succeed("transfer", clock.instant())
                .after();
    }

    private Payment spending(OrganisationId organisation, long minor) {
        var product = product(organisation, "drive", "Papers");
        var renewal = new PaymentLine.Renewal(
                product.id(),
                product.type(),
                product.name(),
                product.term(),
                1,
                product.due(),
                new Money(minor, Currency.CHF));
        stand(product, Product.State.TERMINATED);
        return begun(method(organisation, PREPAID), renewal).after();
    }
}

package io.seneschal.application.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.PREPAID;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Instruments;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Tally;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.Payment.State;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The way of payments through the use cases: begun, asked about, settled, whatever the provider says and whoever dies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaymentCourseContract extends PayingContract {

    /** Says to all charges the same, and what became of each; charges a key once. */
    private static final class Till implements Payments {

        final Map<PaymentId, Answer> booked = new ConcurrentHashMap<>();
        final AtomicReference<Answer> mood = new AtomicReference<>(new Answer.Succeeded("ch"));

        @Override
        public Answer charge(Charge charge) {
            return booked.computeIfAbsent(charge.key(), key -> mood.get());
        }

        @Override
        public Answer outcomeOf(PaymentId key) {
            return booked.getOrDefault(key, new Answer.NeverReceived());
        }

        @Override
        public void requireProvider() {}
    }

    private final Till till = new Till();

    private UseCases useCases(Stores on) {
        var usual = instruments();
        return UseCases.of(
                on,
                new Instruments(
                        usual.clock(),
                        usual.ids(),
                        usual.secrets(),
                        usual.passwordHashing(),
                        usual.commonPasswords(),
                        usual.csv(),
                        usual.blueprintFiles(),
                        usual.fileTypes(),
                        usual.virusScan(),
                        usual.provider(),
                        usual.papers(),
                        usual.bankStatements(),
                        till));
    }

    @Test
    @Rule({"PAY-7", "PAY-11"})
    void the_prepaid_part_stays_reserved_while_the_card_hangs_and_is_taken_when_it_succeeds_late() {
        var club = organisation(user("ada"));
        var card = method(club, VISA);
        deposit(club, card, 500);
        till.mood.set(new Answer.Unknown());

        var pending = pay(club, card, product(club, "web-hosting", "Shop"));

        assertThat(pending.state()).isEqualTo(State.PENDING);
        assertThat(prepaid(club).reserved()).isEqualTo(francs(500));
        till.booked.put(pending.id(), new Answer.Succeeded("late"));
        assertThat(kept(pending).state()).as("nobody has asked yet").isEqualTo(State.PENDING);
        clock.pass(Payment.HEAD_START);
        resolveAll(stores);

        assertThat(kept(pending).providerReference()).isEqualTo("late");
        assertThat(prepaid(club).reserved()).isEqualTo(francs(0));
        assertThat(prepaid(club).available()).isEqualTo(francs(0));
        requireBalance(club);
    }

    @Test
    @Rule("PAY-7")
    void the_prepaid_part_is_released_when_the_card_is_declined() {
        var club = organisation(user("ada"));
        var card = method(club, VISA);
        deposit(club, card, 500);
        till.mood.set(new Answer.Declined("no"));
        var shop = product(club, "web-hosting", "Shop");

        assertThat(pay(club, card, shop).state()).isEqualTo(State.FAILED);

        assertThat(prepaid(club).available()).isEqualTo(francs(500));
        assertThat(holder(shop)).isEmpty();
        requireBalance(club);
    }

    @Test
    @Rule("PAY-11")
    void what_a_dead_process_had_begun_is_charged_by_another_under_the_same_key() {
        var club = organisation(user("ada"));
        var card = method(club, VISA);
        var begun = useCases(stores)
                .makingPayments()
                .begin(OPERATOR, club, wish(card, product(club, "web-hosting", "Shop")));
        assertThat(till.booked).doesNotContainKey(begun.id());

        clock.pass(Payment.HEAD_START);
        resolveAll(another());

        assertThat(kept(begun).state()).isEqualTo(State.SUCCEEDED);
        assertThat(till.booked).containsKey(begun.id());
    }

    @Test
    @Rule("PAY-11")
    void what_needs_nobody_to_be_asked_is_settled_after_a_death_as_well() {
        var club = organisation(user("ada"));
        deposit(club, method(club, VISA), 500_000);
        var begun = useCases(stores)
                .makingPayments()
                .begin(OPERATOR, club, wish(method(club, PREPAID), product(club, "web-hosting", "Shop")));
        assertThat(prepaid(club).reserved()).isEqualTo(begun.total());

        clock.pass(Payment.HEAD_START);
        resolveAll(another());

        assertThat(kept(begun).state()).isEqualTo(State.SUCCEEDED);
        assertThat(till.booked).doesNotContainKey(begun.id());
        requireBalance(club);
    }

    @Test
    @Rule("PAY-11")
    void two_processes_that_resolve_at_the_same_instant_settle_each_payment_once() throws Exception {
        var club = organisation(user("ada"));
        var card = method(club, VISA);
        deposit(club, card, 100);
        till.mood.set(new Answer.Unknown());
        var pending = IntStream.range(0, 20)
                .mapToObj(number -> pay(club, card, product(club, "web-hosting", "Shop " + number)))
                .toList();
        pending.forEach(payment -> till.booked.put(payment.id(), new Answer.Succeeded("late")));
        clock.pass(Payment.HEAD_START.plus(Duration.ofHours(1)));
        var elsewhere = another();

        for (var outcome : atTheSameInstant(() -> resolveAll(stores), () -> resolveAll(elsewhere))) {
            assertThat(outcome.get()).isEqualTo(0);
        }

        assertThat(pending)
                .allSatisfy(payment -> assertThat(kept(payment).state()).isEqualTo(State.SUCCEEDED));
        assertThat(eventsOf(club).stream().filter("payment.succeeded"::equals))
                .as("each once, and the deposit")
                .hasSize(21);
        requireBalance(club);
    }

    @Test
    @Rule({"PAY-7", "PAY-8"})
    void two_who_spend_the_same_balance_at_the_same_instant_do_not_spend_it_twice() throws Exception {
        var club = organisation(user("ada"));
        var one = product(club, "web-hosting", "One");
        var other = product(club, "web-hosting", "Other");
        var balance = method(club, PREPAID);
        var price = useCases(stores)
                .makingPayments()
                .begin(OPERATOR, club, wish(method(club, VISA), product(club, "web-hosting", "Priced")))
                .total();
        deposit(club, method(club, VISA), price.minor());
        var elsewhere = another();

        var outcomes = atTheSameInstant(
                () -> useCases(stores).makingPayments().pay(OPERATOR, club, wish(balance, one)),
                () -> useCases(elsewhere).makingPayments().pay(OPERATOR, club, wish(balance, other)));

        assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(prepaid(club).available()).isEqualTo(francs(0));
        requireBalance(club);
    }

    @Test
    void one_that_can_not_be_settled_stays_open_and_stops_none_of_the_others() {
        var club = organisation(user("ada"));
        var card = method(club, VISA);
        var begun = IntStream.range(0, 3)
                .mapToObj(number -> useCases(stores)
                        .makingPayments()
                        .begin(OPERATOR, club, wish(card, product(club, "web-hosting", "Shop " + number))))
                .toList();
        var unsettled = begun.get(1).id();
        PaymentConsequences refusing = (payments, at) -> {
            if (payments.stream().anyMatch(payment -> payment.id().equals(unsettled))) {
                throw new StaleChange(unsettled);
            }
        };
        var settler = new PaymentSettler(
                stores.paymentsMade(),
                stores.prepaidAccounts(),
                new AskingProvider(till, stores.paymentMethods()),
                till,
                List.of(refusing),
                stores.transactions(),
                new Tally(),
                this::newId,
                clock);

        var settled = settler.settle(OPERATOR, settler.ask(begun, 2));

        assertThat(settled)
                .extracting(Payment::id)
                .containsExactly(begun.getFirst().id(), begun.getLast().id());
        assertThat(begun)
                .extracting(payment -> kept(payment).state())
                .containsExactly(State.SUCCEEDED, State.PENDING, State.SUCCEEDED);
    }

    private Payment pay(OrganisationId club, PaymentMethod method, Product product) {
        return useCases(stores).makingPayments().pay(OPERATOR, club, wish(method, product));
    }

    private static NewPayment wish(PaymentMethod method, Product product) {
        return new NewPayment(List.of(new Line(product.id(), null, 1)), method.id(), true);
    }

    private void deposit(OrganisationId club, PaymentMethod card, long minor) {
        useCases(stores).depositingMoney().deposit(OPERATOR, club, francs(minor), card.id());
    }

    /** Until nobody has to be asked any more. */
    private int resolveAll(Stores process) {
        var resolving = useCases(process).resolvingPayments();
        while (true) {
            var asked = resolving.resolveNext(OPERATOR);
            if (asked.isEmpty()) {
                return 0;
            }
        }
    }

    private void requireBalance(OrganisationId club) {
        var ledger = PageRequest.all(page -> stores.prepaidAccounts().entries(club, page));
        var sums = LedgerSums.of(ledger, Currency.CHF);
        assertThat(sums.total()).isEqualTo(francs(0));
        assertThat(sums.available()).isEqualTo(prepaid(club).available());
        assertThat(sums.reserved()).isEqualTo(prepaid(club).reserved());
    }
}

package io.seneschal.application.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.IBAN;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.Payment.State;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentRefusal.UnknownPayment;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link PaymentsMade} and {@link PaymentViews}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaymentsMadeContract extends PayingContract {

    @Test
    void a_payment_is_found_as_begun_with_all_its_lines_in_their_order() {
        var id = organisation(user("ada"));
        var renewal = new PaymentLine.Renewal(
                new ProductId(newId()),
                "drive",
                new ProductName("Pläne 🗂"),
                new Term(1),
                3,
                new DueDate(LocalDate.parse("2027-02-28"), 31),
                francs(300));
        var opening = new PaymentLine.Opening(
                new OrderId(newId()),
                new ProductId(newId()),
                "chat",
                new ProductName("Talk"),
                new Term(12),
                1,
                francs(5));
        var paid = paying(method(id, VISA), renewal, opening);
        var deposited = paying(method(id, IBAN), new PaymentLine.Deposit(francs(7)));

        assertThat(kept(paid)).isEqualTo(paid);
        assertThat(kept(deposited)).isEqualTo(deposited);
        assertThat(stores.paymentsMade().all(List.of(deposited.id(), new PaymentId(newId()), paid.id())))
                .containsExactly(deposited, paid);
        assertThat(eventsOf(id)).endsWith("payment.begun", "payment-method.added", "payment.begun");
    }

    @Test
    void it_is_there_for_its_own_organisation_only() {
        var id = organisation(user("ada"));
        var elsewhere = organisation(user("ben"));
        var payment = paying(method(id, VISA), renewal(product(id, "drive", "Papers")));

        assertThatThrownBy(() -> stores.paymentViews().get(elsewhere, payment.id()))
                .isInstanceOf(UnknownPayment.class);
        assertThatThrownBy(() -> stores.paymentViews().get(id, new PaymentId(newId())))
                .isInstanceOf(UnknownPayment.class);
        assertThat(stores.paymentViews()
                        .page(elsewhere, null, PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void how_it_ended_is_kept() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        var one = paying(card, renewal(product(id, "drive", "One")));
        var other = paying(card, renewal(product(id, "drive", "Other")));
        clock.pass(Duration.ofSeconds(3));

        var succeeded = one.succeed("ch_1", clock.instant());
        var failed = other.fail("card_declined", clock.instant());
        save(List.of(succeeded, failed));

        assertThat(kept(one)).isEqualTo(onNextVersion(succeeded.after()));
        assertThat(kept(other)).isEqualTo(onNextVersion(failed.after()));
        assertThat(eventsOf(id)).endsWith("payment.succeeded", "payment.failed");
    }

    @Test
    void who_decided_on_an_older_state_is_refused_and_nothing_of_the_batch_is_stored() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        var one = paying(card, renewal(product(id, "drive", "One")));
        var other = paying(card, renewal(product(id, "drive", "Other")));
        save(List.of(other.succeed("ch_1", clock.instant())));

        assertThatThrownBy(() -> save(List.of(one.succeed("ch_2", clock.instant()), other.fail("no", clock.instant()))))
                .isInstanceOf(StaleChange.class);

        assertThat(kept(one).state()).isEqualTo(State.PENDING);
        assertThat(kept(other).state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    @Rule("REN-9")
    void a_due_date_is_held_from_the_beginning_of_a_payment() {
        var id = organisation(user("ada"));
        var product = product(id, "drive", "Papers");
        var card = method(id, VISA);
        assertThat(holder(product)).isEmpty();

        var payment = paying(card, renewal(product));

        assertThat(holder(product)).contains(payment.id());
        assertThatThrownBy(() -> paying(card, renewal(product))).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("REN-9")
    void it_is_held_for_ever_when_the_payment_succeeds_and_let_go_when_it_fails() {
        var id = organisation(user("ada"));
        var paid = product(id, "drive", "Paid");
        var unpaid = product(id, "drive", "Unpaid");
        var card = method(id, VISA);

        save(List.of(
                paying(card, renewal(paid)).succeed("ch_1", clock.instant()),
                paying(card, renewal(unpaid)).fail("no", clock.instant())));

        assertThat(holder(paid)).isPresent();
        assertThat(holder(unpaid)).isEmpty();
        assertThat(paying(card, renewal(unpaid)).isOpen()).isTrue();
    }

    @Test
    @Rule("REN-9")
    void of_two_processes_that_charge_the_same_due_date_at_the_same_instant_one_does() throws Exception {
        var id = organisation(user("ada"));
        var product = product(id, "drive", "Papers");
        var card = method(id, VISA);
        var one = begun(card, renewal(product));
        var other = begun(card, renewal(product));
        var elsewhere = another();

        var outcomes = atTheSameInstant(() -> begin(stores, one), () -> begin(elsewhere, other));

        assertThat(outcomes.stream().filter(outcome -> {
                    try {
                        return outcome.get() instanceof Payment;
                    } catch (InterruptedException | ExecutionException refused) {
                        assertThat(refused).hasCauseInstanceOf(StaleChange.class);
                        return false;
                    }
                }))
                .hasSize(1);
        assertThat(stores.paymentViews().countOpen(id)).isEqualTo(1);
    }

    @Test
    void many_are_stored_at_once_or_none() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        var taken = product(id, "drive", "Taken");
        paying(card, renewal(taken));
        var many = IntStream.range(0, 50)
                .mapToObj(number -> begun(card, renewal(product(id, "drive", "Number " + number))))
                .toList();
        var withTaken = Stream.concat(many.stream(), Stream.of(begun(card, renewal(taken))))
                .toList();

        assertThatThrownBy(() -> inOne(() -> stores.paymentsMade().add(withTaken)))
                .isInstanceOf(StaleChange.class);
        assertThat(stores.paymentViews().countOpen(id)).isEqualTo(1);

        inOne(() -> stores.paymentsMade().add(many));
        assertThat(stores.paymentViews().countOpen(id)).isEqualTo(51);
        inOne(() -> stores.paymentsMade()
                .save(many.stream()
                        .map(begun -> begun.after().succeed("ch", clock.instant()))
                        .toList()));
        assertThat(stores.paymentViews().countOpen(id)).isEqualTo(1);
    }

    @Test
    void they_are_listed_page_after_page_and_by_state() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        var payments = IntStream.range(0, 5)
                .mapToObj(number -> paying(card, renewal(product(id, "drive", "Number " + number))))
                .toList();
        save(List.of(
                payments.get(1).succeed("ch_1", clock.instant()),
                payments.get(3).succeed("ch_3", clock.instant())));

        var views = stores.paymentViews();
        var first = views.page(id, null, new PageRequest(null, 3));
        assertThat(ids(first.items())).isEqualTo(ids(payments.subList(0, 3)));
        assertThat(ids(views.page(id, null, new PageRequest(first.next(), 3)).items()))
                .isEqualTo(ids(payments.subList(3, 5)));
        assertThat(ids(views.page(id, State.SUCCEEDED, PageRequest.FIRST).items()))
                .containsExactly(payments.get(1).id(), payments.get(3).id());
        assertThat(views.page(id, State.FAILED, PageRequest.FIRST).items()).isEmpty();
        assertThat(views.openWith(card.id()))
                .containsExactly(
                        payments.get(0).id(),
                        payments.get(2).id(),
                        payments.get(4).id());
    }

    @Test
    @Rule("PAY-11")
    void those_without_an_answer_are_claimed_when_it_is_time_each_once() {
        var id = organisation(user("ada"));
        var payment = paying(method(id, VISA), renewal(product(id, "drive", "Papers")));
        var settled = paying(method(id, VISA), renewal(product(id, "drive", "Settled")));
        save(List.of(settled.succeed("ch_1", clock.instant())));
        var transfer = paying(method(id, IBAN), renewal(product(id, "drive", "Transferred")));

        clock.pass(Payment.HEAD_START.minusMillis(1));
        assertThat(claimed(Set.of(payment.id(), settled.id(), transfer.id()))).isEmpty();

        clock.pass(Duration.ofMillis(1));
        var claimed = claimed(Set.of(payment.id(), settled.id(), transfer.id()));
        assertThat(claimed).containsExactly(onNextVersion(payment.asked(clock.instant())));
        assertThat(kept(payment)).isEqualTo(claimed.getFirst());
        assertThat(claimed(Set.of(payment.id()))).isEmpty();

        clock.pass(Duration.ofSeconds(10).minusMillis(1));
        assertThat(claimed(Set.of(payment.id()))).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(claimed(Set.of(payment.id()))).hasSize(1);
        clock.pass(Duration.ofSeconds(20).minusMillis(1));
        assertThat(claimed(Set.of(payment.id()))).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(claimed(Set.of(payment.id()))).hasSize(1);
    }

    @Test
    void a_method_with_which_something_is_being_paid_can_not_go_nor_its_organisation() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        var payment = paying(card, new PaymentLine.Deposit(francs(10)));
        var gone = card.remove(List.of(), OPERATING);

        assertThatThrownBy(() -> inOne(() -> stores.paymentMethods().remove(gone)))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> delete(id)).isInstanceOf(StaleChange.class);

        save(List.of(payment.fail("no", clock.instant())));
        delete(id);
        assertThat(kept(payment).state()).as("the books stay").isEqualTo(State.FAILED);
    }

    @Test
    void nothing_begins_with_a_method_that_is_gone() {
        var id = organisation(user("ada"));
        var card = method(id, VISA);
        inOne(() -> stores.paymentMethods().remove(card.remove(List.of(), OPERATING)));

        assertThatThrownBy(() -> paying(card, new PaymentLine.Deposit(francs(10))))
                .isInstanceOf(StaleChange.class);
    }

    private Payment begin(Stores process, Change<Payment> begun) {
        return process.transactions().inOne(OPERATOR, () -> {
            process.paymentsMade().add(List.of(begun));
            return begun.after();
        });
    }

    /** Of these; other tests may have left theirs. */
    private List<Payment> claimed(Set<PaymentId> mine) {
        return Stream.generate(() -> stores.paymentsMade().claimUnresolved(clock.instant(), 7))
                .takeWhile(claimed -> !claimed.isEmpty())
                .flatMap(List::stream)
                .filter(payment -> mine.contains(payment.id()))
                .toList();
    }

    private static List<PaymentId> ids(List<Payment> payments) {
        return payments.stream().map(Payment::id).toList();
    }

    private static Payment onNextVersion(Payment payment) {
        return new Payment(
                payment.id(),
                payment.organisation(),
                payment.lines(),
                payment.method(),
                payment.kind(),
                payment.fromPrepaid(),
                payment.fromMethod(),
                payment.state(),
                payment.providerReference(),
                payment.failure(),
                payment.createdAt(),
                payment.settledAt(),
                payment.askAt(),
                payment.asks(),
                payment.version() + 1);
    }
}

package io.seneschal.application.renewal;

import static io.seneschal.testing.ScriptedPayments.DECLINES;
import static io.seneschal.testing.ScriptedPayments.HANGS;
import static io.seneschal.testing.ScriptedPayments.SUCCEEDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.billing.Payments;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the run does, on whatever store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RunningRenewalsContract extends RenewingContract {

    @Test
    @Rule({"REN-4", "REN-10"})
    void pays_fourteen_days_before_the_due_date_and_moves_it() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1M", "2027-01-31", SUCCEEDS);

        runDailyUntil("2027-01-16");
        assertThat(charges()).isEmpty();

        runDailyUntil("2027-01-17");
        assertThat(provider.succeeded()).hasSize(1);
        assertThat(dueOn(organisation, product)).isEqualTo("2027-02-28");

        runDailyUntil("2027-03-17");
        assertThat(provider.succeeded()).hasSize(3);
        assertThat(dueOn(organisation, product)).isEqualTo("2027-04-30");
        assertThat(eventsOf(organisation))
                .contains("renewal.attempted", "payment.succeeded", "product.renewed", "renewal.debited");
    }

    @ParameterizedTest(name = "at {0} in Zurich: {1} charged")
    @CsvSource({
        // winter: it is the day before in UTC
        "2027-01-16T23:59, 0",
        "2027-01-17T00:01, 1",
    })
    @Rule("REN-1")
    void counts_days_as_the_calendar_of_the_organisation_does(String moment, int charges) {
        at("2027-01-01T12:00");
        renewed(organisation(), "P1M", "2027-01-31", SUCCEEDS);

        at(moment);
        run();

        assertThat(charges()).hasSize(charges);
    }

    @ParameterizedTest(name = "due {0}, at {1} in Zurich: {2} charged")
    @CsvSource({
        // clocks go forward on 28 March 2027, and back on 31 October
        "2027-04-11, 2027-03-27T23:59, 0",
        "2027-04-11, 2027-03-28T00:01, 1",
        "2027-04-12, 2027-03-28T23:59, 0",
        "2027-04-12, 2027-03-29T00:01, 1",
        "2027-11-14, 2027-10-30T23:59, 0",
        "2027-11-14, 2027-10-31T00:01, 1",
        "2027-11-15, 2027-10-31T23:59, 0",
        "2027-11-15, 2027-11-01T00:01, 1",
    })
    @Rule("REN-1")
    void counts_days_and_not_hours_when_clocks_are_changed(String due, String moment, int charges) {
        at("2027-01-01T12:00");
        renewed(organisation(), "P1Y", due, SUCCEEDS);

        at(moment);
        run();

        assertThat(charges()).hasSize(charges);
    }

    @Test
    @Rule("REN-9")
    void does_nothing_again_however_often_it_runs() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-01-31", DECLINES);
        at("2027-01-17T07:00");

        run();
        run();
        var again = run();

        assertThat(charges()).hasSize(1);
        assertThat(again.looked()).isZero();
        assertThat(kept(organisation, product).facts().attempted()).isEqualTo(1);
    }

    @Test
    void that_fails_says_with_what() {
        at("2027-01-01T12:00");
        renewed(organisation(), "P1M", "2027-01-31", SUCCEEDS);
        at("2027-01-17T07:00");

        assertThatThrownBy(() -> useCases().runningRenewals().run(ROOT, sofar -> {
                    throw new IllegalStateException("The terminal is gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The terminal is gone");
    }

    @Test
    @Rule("REN-9")
    void may_be_shared_by_organisations_without_anybody_looking_at_what_others_look_at() {
        at("2027-01-01T12:00");
        var all = IntStream.range(0, 5)
                .mapToObj(each -> organisation())
                .flatMap(organisation ->
                        Stream.of("2027-01-31", "2027-02-28").map(due -> renewed(organisation, "P1M", due, SUCCEEDS)))
                .toList();
        at("2027-02-14T12:00");

        var shared = stores.transactions()
                .inOne(
                        OPERATOR,
                        () -> IntStream.range(0, 3)
                                .mapToObj(number -> new Share(number, 3))
                                .flatMap(share -> stores.renewalRounds().claim(clock.instant(), 100, share).stream()
                                        .peek(each -> assertThat(share.holds(
                                                        each.product().organisation()))
                                                .isTrue()))
                                .map(Renewable::id)
                                .toList());

        assertThat(shared).containsExactlyInAnyOrderElementsOf(all);
        assertThat(stores.transactions()
                        .inOne(OPERATOR, () -> stores.renewalRounds().claim(clock.instant(), 3, Share.ALL)))
                .hasSize(3);
    }

    @Test
    @Rule({"REN-8", "REN-11"})
    void tries_five_times_then_blocks_then_terminates() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-01-31", DECLINES);

        runDailyUntil("2027-02-09");
        assertThat(charges()).hasSize(5);
        assertThat(state(organisation, product)).isEqualTo(State.ACTIVE);

        runDailyUntil("2027-02-10");
        assertThat(state(organisation, product)).isEqualTo(State.BLOCKED);

        runDailyUntil("2027-03-11");
        assertThat(state(organisation, product)).isEqualTo(State.BLOCKED);

        runDailyUntil("2027-03-12");
        assertThat(state(organisation, product)).isEqualTo(State.TERMINATED);
        assertThat(charges()).hasSize(5);
        assertThat(eventsOf(organisation))
                .containsSubsequence(
                        "renewal.attempt-failed", "product.blocked", "renewal.lapsed", "product.terminated");
    }

    @Test
    @Rule("REN-11")
    void blocks_what_nobody_renews_and_paying_it_opens_it_again() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = rented(organisation, "P1Y", "2027-01-31");
        runDailyUntil("2027-02-10");
        assertThat(state(organisation, product)).isEqualTo(State.BLOCKED);

        var paid = pay(card(organisation, SUCCEEDS), product);

        assertThat(paid.state()).isEqualTo(Payment.State.SUCCEEDED);
        assertThat(state(organisation, product)).isEqualTo(State.ACTIVE);
        assertThat(dueOn(organisation, product)).isEqualTo("2028-01-31");
        assertThat(kept(organisation, product).renewal().blockedOn()).isNull();
    }

    @Test
    @Rule("REN-8")
    void makes_up_for_what_was_missed_once() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        renewed(organisation, "P1Y", "2027-01-31", DECLINES);

        at("2027-01-25T07:00");
        run();
        run();

        assertThat(charges()).hasSize(1);
    }

    @Test
    @Rule("PAY-11")
    void asks_again_what_became_of_a_payment_and_charges_nothing_twice() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-01-31", HANGS);
        at("2027-01-17T07:00");
        assertThat(run().unanswered()).isEqualTo(1);

        runDailyUntil("2027-02-28");
        assertThat(charges()).hasSize(1);
        assertThat(state(organisation, product)).isEqualTo(State.ACTIVE);

        provider.settle(new Payments.Answer.Succeeded("late"));
        resolve(organisation);
        assertThat(dueOn(organisation, product)).isEqualTo("2028-01-31");
    }

    @Test
    @Rule("REN-8")
    void goes_on_with_the_next_attempt_when_a_silent_payment_has_failed() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        renewed(organisation, "P1Y", "2027-01-31", HANGS);
        at("2027-01-17T07:00");
        run();

        provider.settle(new Payments.Answer.Declined("no money"));
        at("2027-01-23T07:00");
        resolve(organisation);
        run();
        assertThat(charges()).hasSize(1);

        at("2027-01-24T07:00");
        run();
        assertThat(charges()).hasSize(2);
    }

    /** Asks what became of what this organisation pays: tests share databases, and leave payments open. */
    private void resolve(OrganisationId organisation) {
        stores.paymentViews().page(organisation, Payment.State.PENDING, PageRequest.FIRST).items().stream()
                .map(Payment::id)
                .forEach(payment -> useCases().resolvingPayments().resolve(OPERATOR, organisation, payment));
    }

    @Test
    @Rule("REN-7")
    void pays_from_the_prepaid_account_as_long_as_there_is_enough_on_it() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var prepaid = method(organisation, PaymentMethodKind.PREPAID, "");
        var price = kept(organisation, rented(organisation, "P1Y", "2027-12-31"))
                .price(instruments().provider().catalogue())
                .orElseThrow();
        topUp(organisation, price.amount());
        var first = rented(organisation, "P1Y", "2027-01-31");
        var second = rented(organisation, "P1Y", "2027-02-01");
        useCases().switchingAutoRenewal().on(ROOT, organisation, List.of(first, second), prepaid.id());

        runDailyUntil("2027-02-01");

        assertThat(dueOn(organisation, first)).isEqualTo("2028-01-31");
        assertThat(dueOn(organisation, second)).isEqualTo("2027-02-01");
        assertThat(kept(organisation, second).facts().attempted()).isEqualTo(5);
        assertThat(charges()).isEmpty();
    }

    @Test
    void waits_for_a_provider_where_none_is_set_up_and_blocks_nobody_for_it() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-01-31", SUCCEEDS);
        var alone = useCases(stores, Payments.NONE, RenewalPlan.USUAL).runningRenewals();

        at("2027-03-01T07:00");
        assertThat(alone.run(ROOT, summary -> {}).heldUp()).isEqualTo(1);
        assertThat(alone.run(ROOT, summary -> {}).looked()).isZero();
        assertThat(state(organisation, product)).isEqualTo(State.ACTIVE);

        at("2027-03-01T08:00");
        run();
        assertThat(dueOn(organisation, product)).isEqualTo("2028-01-31");
    }

    @Test
    @Rule("REN-8")
    void follows_another_plan_from_the_moment_it_is_set() {
        at("2027-01-01T12:00");
        renewed(organisation(), "P1Y", "2027-01-31", SUCCEEDS);
        run();

        at("2027-01-02T07:00");
        useCases(stores, provider, new RenewalPlan(List.of(29), 30, 10, 40))
                .runningRenewals()
                .run(ROOT, summary -> {});

        assertThat(charges()).hasSize(1);
    }

    @Test
    @Rule("REN-9")
    void charges_each_once_when_two_processes_run_at_the_same_instant() throws Exception {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var products = IntStream.range(0, 30)
                .mapToObj(count -> renewed(organisation, "P1Y", "2027-01-31", SUCCEEDS))
                .toList();
        at("2027-01-17T07:00");
        var one = useCases(stores, provider, RenewalPlan.USUAL).runningRenewals();
        var other = useCases(another(), provider, RenewalPlan.USUAL).runningRenewals();

        for (var outcome : atTheSameInstant(() -> one.run(ROOT, summary -> {}), () -> other.run(ROOT, summary -> {}))) {
            assertThat(outcome.get()).isInstanceOf(RunSummary.class);
        }

        assertThat(provider.succeeded()).hasSize(30);
        assertThat(products)
                .allSatisfy(product -> assertThat(dueOn(organisation, product)).isEqualTo("2028-01-31"));
    }

    @Test
    void is_not_done_with_a_method_that_was_removed() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = rented(organisation, "P1Y", "2027-01-31");
        var card = card(organisation, SUCCEEDS);
        useCases().switchingAutoRenewal().on(ROOT, organisation, product, card.id(), SeenVersion.ANY);

        useCases().keepingPaymentMethods().remove(ROOT, organisation, card.id(), SeenVersion.ANY);

        assertThat(kept(organisation, product).renewal().isOn()).isFalse();
        assertThat(eventsOf(organisation)).contains("renewal.switched-off");
        at("2027-01-17T07:00");
        run();
        assertThat(charges()).isEmpty();
    }

    @Test
    void looks_anew_when_the_due_date_is_moved_by_hand() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-12-31", SUCCEEDS);
        run();

        var moved = stores.products().get(organisation, product);
        inOne(() -> stores.products().save(moved.moveDueDate(DueDate.of(LocalDate.parse("2027-01-10")), OPERATING)));
        run();

        assertThat(dueOn(organisation, product)).isEqualTo("2028-01-10");
    }
}

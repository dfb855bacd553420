package io.seneschal.application.renewal;

import static io.seneschal.testing.ScriptedPayments.DECLINES;
import static io.seneschal.testing.ScriptedPayments.HANGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.renewal.SimulatingRenewals.Wish;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The whole book played forward, on whatever store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("REN-14")
public abstract class SimulatingRenewalsContract extends RenewingContract {

    private static final int NONE = 0;
    private static final int ALL = 10_000;

    @Test
    void a_simulation_plays_the_run_and_leaves_the_store_as_it_was() {
        at("2027-01-01T07:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1M", "2027-01-31", DECLINES);
        var before = kept(organisation, product);
        var events = eventsOf(organisation);

        var good = simulated("2027-03-17", NONE);
        var bad = simulated("2027-03-17", ALL);

        assertThat(kept(organisation, product)).isEqualTo(before);
        assertThat(eventsOf(organisation)).isEqualTo(events);
        assertThat(charges()).isEmpty();
        var others = others();
        for (var day : new String[] {"2027-01-17", "2027-02-14", "2027-03-17"}) {
            assertThat(others.lessThan(good, day, RunSummary::charged)).isOne();
        }
        assertThat(others.lessThan(good, RunSummary::charged)).isEqualTo(3);
        assertThat(others.lessThan(bad, RunSummary::charged)).isZero();
        assertThat(others.lessThan(bad, RunSummary::declined)).isEqualTo(5);
        assertThat(others.lessThan(bad, "2027-02-10", RunSummary::blocked)).isOne();
        assertThat(others.lessThan(bad, "2027-03-12", RunSummary::terminated)).isOne();
    }

    @Test
    void what_is_being_paid_ends_as_all_payments_do() {
        at("2027-01-01T07:00");
        renewed(organisation(), "P1M", "2027-01-31", HANGS);
        at("2027-01-17T07:00");
        assertThat(run().unanswered()).isOne();

        var good = simulated("2027-03-17", NONE);
        var bad = simulated("2027-03-17", ALL);

        var others = others();
        assertThat(others.lessThan(good, "2027-01-17", RunSummary::charged)).isOne();
        assertThat(others.lessThan(good, RunSummary::charged)).isEqualTo(3);
        assertThat(others.lessThan(bad, "2027-01-17", RunSummary::declined)).isOne();
        assertThat(others.lessThan(bad, RunSummary::declined)).isEqualTo(5);
        assertThat(others.lessThan(bad, RunSummary::terminated)).isOne();
    }

    @Test
    @Rule("REN-6")
    void what_is_being_paid_by_card_goes_on_by_itself_if_that_succeeds() {
        at("2027-01-01T07:00");
        var organisation = organisation();
        pay(card(organisation, HANGS), rented(organisation, "P1M", "2027-01-31"));

        var good = simulated("2027-03-17", NONE);

        var others = others();
        assertThat(others.lessThan(good, "2027-01-01", RunSummary::charged)).isOne();
        assertThat(others.lessThan(good, "2027-02-14", RunSummary::charged)).isOne();
        assertThat(others.lessThan(good, "2027-03-17", RunSummary::charged)).isOne();
    }

    @Test
    @Rule("PAY-7")
    void what_is_kept_on_the_prepaid_account_is_there_again_if_what_it_is_kept_for_fails() {
        at("2027-01-01T07:00");
        var organisation = organisation();
        topUp(organisation, "1.00");
        var prepaid = method(organisation, PaymentMethodKind.PREPAID, "");
        var product = rented(organisation, "P1M", "2027-01-31");
        useCases().switchingAutoRenewal().on(ROOT, organisation, product, prepaid.id(), SeenVersion.ANY);
        pay(card(organisation, HANGS), true, rented(organisation, "P1Y", "2027-03-31"));
        assertThat(useCases().readingPayments().prepaid(ROOT, organisation).available())
                .isEqualTo(Money.zero(Currency.CHF));

        var good = simulated("2027-01-17", NONE);
        var bad = simulated("2027-01-17", ALL);

        var others = others();
        assertThat(others.lessThan(good, "2027-01-01", RunSummary::charged)).isOne();
        assertThat(others.lessThan(good, "2027-01-17", RunSummary::refused)).isOne();
        assertThat(others.lessThan(bad, "2027-01-01", RunSummary::declined)).isOne();
        assertThat(others.lessThan(bad, "2027-01-17", RunSummary::charged)).isOne();
    }

    @Test
    @Rule("PAY-4")
    void a_transfer_that_is_awaited_comes_where_a_charge_would_succeed_and_else_never() {
        at("2027-01-01T07:00");
        var organisation = organisation();
        pay(method(organisation, PaymentMethodKind.IBAN, ""), rented(organisation, "P1Y", "2027-01-31"));

        var good = simulated("2027-03-12", NONE);
        var bad = simulated("2027-03-12", ALL);

        var others = others();
        assertThat(others.lessThan(good, "2027-01-01", RunSummary::charged)).isOne();
        assertThat(others.lessThan(good, RunSummary::blocked)).isZero();
        assertThat(others.lessThan(bad, RunSummary::charged)).isZero();
        assertThat(others.lessThan(bad, RunSummary::declined)).isZero();
        assertThat(others.lessThan(bad, "2027-02-10", RunSummary::blocked)).isOne();
        assertThat(others.lessThan(bad, "2027-03-12", RunSummary::terminated)).isOne();
    }

    private record Played(String until, int declines, Simulation simulation) {}

    private Played simulated(String until, int declines) {
        var wish = new Wish(LocalDate.parse(until), declines, 1);
        return new Played(until, declines, useCases().simulatingRenewals().simulate(ROOT, wish, played -> {}));
    }

    /** Tests share databases, and a simulation plays all there is: what it plays without the products of this test. */
    private Others others() {
        endProducts();
        return new Others();
    }

    private final class Others {

        long lessThan(Played played, ToLongFunction<RunSummary> count) {
            var rest = simulated(played.until(), played.declines());
            return count.applyAsLong(played.simulation().total().done())
                    - count.applyAsLong(rest.simulation().total().done());
        }

        long lessThan(Played played, String day, ToLongFunction<RunSummary> count) {
            var rest = simulated(played.until(), played.declines());
            return on(played, day, count) - on(rest, day, count);
        }

        private static long on(Played played, String day, ToLongFunction<RunSummary> count) {
            var done = played.simulation().days().get(LocalDate.parse(day));
            return done == null ? 0 : count.applyAsLong(done.done());
        }
    }
}

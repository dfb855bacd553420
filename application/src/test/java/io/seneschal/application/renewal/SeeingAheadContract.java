package io.seneschal.application.renewal;

import static io.seneschal.testing.ScriptedPayments.DECLINES;
import static io.seneschal.testing.ScriptedPayments.SUCCEEDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.renewal.ReadingRenewals.Due;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.renewal.Forecast;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen ahead, on whatever store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SeeingAheadContract extends RenewingContract {

    private record Charged(
            ProductId product, LocalDate on, @Nullable Money amount) {}

    @ParameterizedTest(name = "with the dice {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Rule("REN-13")
    void the_forecast_is_what_the_run_then_does_when_payments_succeed(long seed) {
        at("2027-01-01T07:00");
        var organisation = organisation();
        var dice = new Random(seed);
        var methods = List.of(
                method(organisation, PaymentMethodKind.PREPAID, ""),
                card(organisation, SUCCEEDS),
                method(organisation, PaymentMethodKind.TWINT, SUCCEEDS));
        topUp(organisation, dice.nextInt(10, 100) + ".50");
        for (var count = 0; count < 10; count++) {
            var due = LocalDate.of(2027, 1, 15).plusDays(dice.nextInt(90));
            var product = rented(organisation, dice.nextBoolean() ? "P1M" : "P1Y", due.toString());
            var choice = dice.nextInt(methods.size() + 1);
            if (choice < methods.size()) {
                useCases()
                        .switchingAutoRenewal()
                        .on(ROOT, organisation, product, methods.get(choice).id(), SeenVersion.ANY);
            }
        }
        var until = LocalDate.of(2027, 4, 30);

        var foreseen = useCases().forecasting().of(ROOT, organisation, until).stream()
                .filter(Forecast.Item::willCharge)
                .map(item -> new Charged(item.product(), item.on(), item.amount()))
                .toList();
        run();
        runDailyUntil(until.toString());

        assertThat(chargedTo(organisation)).isNotEmpty().containsExactlyInAnyOrderElementsOf(foreseen);
    }

    private List<Charged> chargedTo(OrganisationId organisation) {
        return PageRequest.all(page -> stores.paymentViews().page(organisation, null, page)).stream()
                .flatMap(payment -> payment.renewals().stream()
                        .map(line -> new Charged(
                                line.product(),
                                payment.createdAt().atZone(ZURICH).toLocalDate(),
                                line.amount())))
                .toList();
    }

    @Test
    @Rule("REN-13")
    void a_forecast_changes_nothing() {
        at("2027-01-01T07:00");
        var organisation = organisation();
        renewed(organisation, "P1M", "2027-01-31", SUCCEEDS);
        var before = eventsOf(organisation);

        useCases().forecasting().of(ROOT, organisation, LocalDate.of(2027, 12, 31));
        useCases().forecasting().ofAll(ROOT, LocalDate.of(2027, 12, 31), some -> {});

        assertThat(charges()).isEmpty();
        assertThat(eventsOf(organisation)).isEqualTo(before);
    }

    @Test
    @Rule("REN-13")
    void the_forecast_of_the_whole_book_has_every_organisation_once() {
        at("2027-01-01T07:00");
        var until = LocalDate.of(2027, 1, 31);
        var first = renewed(organisation(), "P1Y", "2027-01-31", SUCCEEDS);
        var second = renewed(organisation(), "P1Y", "2027-01-31", SUCCEEDS);

        var products = new ArrayList<ProductId>();
        useCases()
                .forecasting()
                .ofAll(
                        ROOT,
                        until,
                        some -> some.forEach(
                                foreseen -> products.add(foreseen.item().product())));

        assertThat(products).contains(first, second).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} products at a time")
    @ValueSource(ints = {1, 2, 3, 4, 1_000})
    @Rule("REN-13")
    void the_whole_book_is_read_in_parts_that_divide_no_organisation(int most) {
        var until = LocalDate.of(2027, 1, 31);
        var expected = new ArrayList<List<ProductId>>();
        for (var products = 1; products <= 3; products++) {
            var organisation = organisation();
            expected.add(Stream.generate(() -> rented(organisation, "P1Y", "2027-01-31"))
                    .limit(products)
                    .sorted(Comparator.comparing(ProductId::value))
                    .toList());
            rented(organisation, "P1Y", "2027-02-01");
        }
        expected.sort(Comparator.comparing(products -> organisationOf(products).value()));
        var ours = expected.stream().map(this::organisationOf).toList();

        var parts = new ArrayList<List<Renewable>>();
        stores.renewalViews().read(until, most, parts::add);

        assertThat(parts)
                .noneMatch(List::isEmpty)
                .allSatisfy(part -> assertThat(part.stream().filter(each -> !isOfTheLast(each, part)))
                        .as("all but the last organisation's")
                        .hasSizeLessThan(most));
        assertThat(parts.stream()
                        .flatMap(List::stream)
                        .filter(each -> ours.contains(each.product().organisation()))
                        .map(Renewable::id))
                .containsExactlyElementsOf(
                        expected.stream().flatMap(List::stream).toList());
        for (var organisation : ours) {
            assertThat(parts.stream()
                            .filter(part -> part.stream()
                                    .anyMatch(each ->
                                            each.product().organisation().equals(organisation))))
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "on {0}: due on {1} is shown {2}")
    @CsvSource({
        // on the last day of the year two months end with February
        "2026-12-31, 2027-02-28, true",
        "2026-12-31, 2027-03-01, false",
        "2027-12-31, 2028-02-29, true",
        "2027-12-31, 2028-03-01, false",
        "2027-03-15, 2027-05-15, true",
        "2027-03-15, 2027-05-16, false",
        "2027-03-15, 2027-03-14, true",
        "2027-03-15, 2020-01-01, true",
    })
    @Rule("REN-12")
    void the_list_has_what_is_due_within_two_months(String today, String due, boolean shown) {
        at(today + "T12:00");
        var organisation = organisation();
        var product = rented(organisation, "P1Y", due);
        var reading = useCases().readingRenewals();

        var list = reading.page(ROOT, organisation, Due.WITHIN_TWO_MONTHS, PageRequest.FIRST);
        var all = reading.page(ROOT, organisation, Due.ALL, PageRequest.FIRST);

        assertThat(list.items()).hasSize(shown ? 1 : 0);
        assertThat(all.items()).extracting(item -> item.of().id()).containsExactly(product);
    }

    @Test
    @Rule("REN-12")
    void the_list_is_in_the_order_of_due_dates_on_every_page() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var last = rented(organisation, "P1Y", "2027-02-28");
        var middle = rented(organisation, "P1Y", "2027-02-01");
        var first = rented(organisation, "P1Y", "2027-01-31");
        var second = rented(organisation, "P1Y", "2027-01-31");
        var reading = useCases().readingRenewals();

        var products = new ArrayList<ProductId>();
        var page = reading.page(ROOT, organisation, Due.ALL, new PageRequest(null, 1));
        while (page.next() != null) {
            products.add(page.items().getFirst().of().id());
            page = reading.page(ROOT, organisation, Due.ALL, new PageRequest(page.next(), 1));
        }
        products.add(page.items().getFirst().of().id());

        assertThat(products).containsExactly(first, second, middle, last);
    }

    @Test
    @Rule("REN-15")
    void attempts_that_nobody_made_are_found() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = renewed(organisation, "P1Y", "2027-01-31", DECLINES);

        at("2027-01-17T23:59");
        assertThat(missedOf(organisation)).isEmpty();
        at("2027-01-18T00:01");
        assertThat(missedOf(organisation)).singleElement().satisfies(missed -> {
            assertThat(missed.product()).isEqualTo(product);
            assertThat(missed.attempt()).isEqualTo(1);
            assertThat(missed.plannedOn()).isEqualTo("2027-01-17");
        });

        run();
        assertThat(missedOf(organisation)).isEmpty();
        at("2027-01-25T00:01");
        assertThat(missedOf(organisation))
                .extracting(WatchingRenewals.Missed::attempt)
                .containsExactly(2);
    }

    private List<WatchingRenewals.Missed> missedOf(OrganisationId organisation) {
        var watching = useCases().watchingRenewals();
        var missed = new ArrayList<WatchingRenewals.Missed>();
        for (var page = watching.next(ROOT, null); page.next() != null; page = watching.next(ROOT, page.next())) {
            missed.addAll(page.items());
        }
        return missed.stream()
                .filter(each -> each.organisation().equals(organisation))
                .toList();
    }

    private static boolean isOfTheLast(Renewable each, List<Renewable> part) {
        return each.product().organisation().equals(part.getLast().product().organisation());
    }

    private OrganisationId organisationOf(List<ProductId> products) {
        return organisationOf(products.getFirst());
    }
}

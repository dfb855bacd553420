package io.seneschal.domain.renewal;

import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.MAIL;
import static io.seneschal.testing.Wares.MONTH;
import static io.seneschal.testing.Wares.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.billing.PrepaidRefusal.Insufficient;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductRefusal.NoPrice;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.renewal.AutoRenewal.Progress;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.Forecast.Item;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.renewal.RenewalRefusal.SwitchedOff;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("REN-13")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {

    static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");
    static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

    final House house = House.foundedBy(someone());
    final Forecast forecast = new Forecast(new RenewalPolicy(RenewalPlan.USUAL), Wares.CATALOGUE, true);
    int products;

    @Test
    void names_each_attempt_with_its_amount_month_after_month() {
        var monthly = product(DueDate.of(LocalDate.of(2027, 1, 31)), MONTH, PaymentMethodKind.VISA);

        assertThat(forecast(forecast, "0", LocalDate.of(2027, 4, 16), monthly))
                .containsExactly(
                        charge(monthly, "2027-01-17", "1.80"),
                        charge(monthly, "2027-02-14", "1.80"),
                        charge(monthly, "2027-03-17", "1.80"),
                        charge(monthly, "2027-04-16", "1.80"));
    }

    @Test
    void ends_with_the_last_day_that_is_asked_about() {
        var monthly = product(DueDate.of(LocalDate.of(2027, 1, 31)), MONTH, PaymentMethodKind.VISA);

        assertThat(forecast(forecast, "0", LocalDate.of(2027, 1, 16), monthly)).isEmpty();
        assertThat(forecast(forecast, "0", LocalDate.of(2027, 1, 17), monthly)).hasSize(1);
    }

    @Test
    void says_what_will_not_be_renewed_and_why() {
        var off = product(DueDate.of(LocalDate.of(2027, 3, 1)), YEAR, null);

        var items = forecast(forecast, "0", JUNE, off);

        assertThat(items).hasSize(1).first().satisfies(item -> {
            assertThat(item.on()).isEqualTo("2027-03-01");
            assertThat(item.attempt()).isZero();
            assertThat(item.amount()).isEqualTo(chf("18.00"));
            assertThat(item.problem()).isInstanceOf(SwitchedOff.class);
        });
        assertThat(forecast(forecast, "0", LocalDate.of(2027, 2, 28), off)).isEmpty();
    }

    @Test
    void spends_the_prepaid_balance_in_the_order_of_the_days() {
        var later = product(DueDate.of(LocalDate.of(2027, 3, 1)), YEAR, PaymentMethodKind.PREPAID);
        var sooner = product(DueDate.of(LocalDate.of(2027, 2, 1)), YEAR, PaymentMethodKind.PREPAID);

        var items = forecast(forecast, "20.00", JUNE, later, sooner);

        assertThat(items.getFirst()).isEqualTo(charge(sooner, "2027-01-18", "18.00"));
        assertThat(items.subList(1, items.size()))
                .hasSize(5)
                .allSatisfy(item -> {
                    assertThat(item.product()).isEqualTo(later.id());
                    assertThat(item.problem()).isInstanceOf(Insufficient.class);
                    assertThat(item.problem().because()).containsEntry("available", "2.00 CHF");
                })
                .extracting(Item::attempt)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void spends_the_very_last_of_it() {
        var product = product(DueDate.of(LocalDate.of(2027, 3, 1)), YEAR, PaymentMethodKind.PREPAID);

        assertThat(forecast(forecast, "18.00", JUNE, product)).allMatch(Item::willCharge);
        assertThat(forecast(forecast, "17.99", JUNE, product)).noneMatch(Item::willCharge);
    }

    @Test
    void makes_up_for_the_latest_attempt_that_was_missed() {
        var late = product(DueDate.of(LocalDate.of(2027, 1, 3)), YEAR, PaymentMethodKind.VISA);

        assertThat(forecast(forecast, "0", JUNE, late)).singleElement().satisfies(item -> {
            assertThat(item.on()).isEqualTo("2027-01-01");
            assertThat(item.attempt()).isEqualTo(3);
        });
    }

    @Test
    void makes_up_for_every_term_that_was_missed() {
        var late = product(DueDate.of(LocalDate.of(2026, 10, 31)), MONTH, PaymentMethodKind.VISA);

        assertThat(forecast(forecast, "0", LocalDate.of(2027, 1, 16), late))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.on()).isEqualTo("2027-01-01"));
    }

    @Test
    void begins_on_the_day_it_is_for_the_organisation() {
        var due = DueDate.of(LocalDate.of(2027, 1, 16));
        var midnight = Instant.parse("2027-01-01T23:00:00Z");
        var product = product(due, YEAR, PaymentMethodKind.VISA);
        var nobody = prepaid("0");

        assertThat(forecast.of(List.of(product), nobody, midnight.minusMillis(1), LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(forecast.of(List.of(product), nobody, midnight, LocalDate.of(2027, 1, 2)))
                .containsExactly(charge(product, "2027-01-02", "18.00"));
    }

    @Test
    void knows_that_nobody_can_be_asked_for_money() {
        var card = product(DueDate.of(LocalDate.of(2027, 3, 1)), YEAR, PaymentMethodKind.VISA);
        var alone = new Forecast(new RenewalPolicy(RenewalPlan.USUAL), Wares.CATALOGUE, false);

        assertThat(forecast(alone, "0", JUNE, card))
                .singleElement()
                .satisfies(item -> assertThat(item.problem()).isInstanceOf(NoProvider.class));
    }

    @Test
    void knows_that_nobody_says_what_it_costs() {
        var gone = product(DueDate.of(LocalDate.of(2027, 3, 1)), YEAR, PaymentMethodKind.VISA);
        var without = new Forecast(new RenewalPolicy(RenewalPlan.USUAL), new Catalogue(List.of(), List.of()), true);

        assertThat(forecast(without, "0", JUNE, gone)).hasSize(5).allSatisfy(item -> {
            assertThat(item.problem()).isInstanceOf(NoPrice.class);
            assertThat(item.amount()).isNull();
        });
    }

    @Test
    void leaves_alone_what_is_being_paid_and_what_was_attempted_for_the_last_time() {
        var due = DueDate.of(LocalDate.of(2027, 1, 1));
        var paying = product(due, YEAR, PaymentMethodKind.VISA, UnderWay.UNRESOLVED, 0);
        var awaited = product(due, YEAR, PaymentMethodKind.VISA, UnderWay.AWAITING_TRANSFER, 0);
        var exhausted = product(due, YEAR, PaymentMethodKind.VISA, UnderWay.NONE, 5);

        assertThat(forecast(forecast, "0", JUNE, paying, awaited, exhausted))
                .extracting(item -> item.problem().code())
                .containsExactlyInAnyOrder(
                        "renewal.payment-under-way", "renewal.payment-under-way", "renewal.no-attempt-left");
    }

    @Test
    void says_nothing_of_what_is_over() {
        var over = product(DueDate.of(LocalDate.of(2027, 1, 1)), YEAR, null);
        var terminated = new Renewable(
                over.product().stand(State.TERMINATED, operator()).after(),
                over.renewal(),
                null,
                over.account(),
                over.zone(),
                UnderWay.NONE,
                over.lookAt());

        assertThat(forecast(forecast, "0", JUNE, terminated)).isEmpty();
    }

    private List<Item> forecast(Forecast by, String available, LocalDate until, Renewable... all) {
        return by.of(List.of(all), prepaid(available), NOON, until);
    }

    private PrepaidAccount prepaid(String available) {
        return new PrepaidAccount(house.id(), chf(available), chf("0"), 1);
    }

    private static Item charge(Renewable product, String on, String amount) {
        return new Item(product.id(), LocalDate.parse(on), 1, chf(amount), null);
    }

    private static Money chf(String amount) {
        return Money.parse(amount, Currency.CHF);
    }

    private Renewable product(DueDate due, Term term, @Nullable PaymentMethodKind kind) {
        return product(due, term, kind, UnderWay.NONE, 0);
    }

    private Renewable product(
            DueDate due, Term term, @Nullable PaymentMethodKind kind, UnderWay payment, int attempted) {
        var id = new ProductId(new UUID(0, ++products));
        var product = Product.open(id, house.id(), MAIL, new ProductName("mail"), due, term, operator(), House.NOON)
                .after();
        var method = kind == null ? null : method(kind);
        var position = method == null ? new Switch.Off(false) : new Switch.On(method.id());
        return new Renewable(
                product,
                new AutoRenewal(house.id(), id, position, new Progress(due.on(), attempted, true), null, 1),
                method,
                BillingAccount.untouched(house.id()),
                BillingZone.DEFAULT,
                payment,
                NOON);
    }

    private PaymentMethod method(PaymentMethodKind kind) {
        return new PaymentMethod(
                new PaymentMethodId(UUID.randomUUID()),
                house.id(),
                kind,
                kind.needsProvider() ? "tok_ok" : null,
                kind.code(),
                Currency.CHF,
                NOON,
                0);
    }
}

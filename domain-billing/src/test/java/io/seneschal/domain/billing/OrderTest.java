package io.seneschal.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.billing.OrderRefusal.AlreadyPaid;
import io.seneschal.domain.billing.OrderRefusal.NothingOrdered;
import io.seneschal.domain.billing.OrderRefusal.OrderCancelled;
import io.seneschal.domain.billing.OrderRefusal.OtherCurrency;
import io.seneschal.domain.billing.OrderRefusal.PaymentUnderWay;
import io.seneschal.domain.billing.OrderRefusal.PriceChanged;
import io.seneschal.domain.billing.OrderRefusal.TooManyLines;
import io.seneschal.domain.billing.PaymentRefusal.TooManyTerms;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.PermissionRefusal;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.product.Prices;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductRefusal.NoPrice;
import io.seneschal.domain.product.ProductRefusal.TermNotOffered;
import io.seneschal.domain.product.ProductRefusal.UnknownProductType;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {

    private static final Function<String, ProductType> TODAY = Wares.CATALOGUE::get;

    private final UserId ada = House.someone();
    private final House house = House.foundedBy(ada);
    private final Authority owner = house.of(ada);
    private final PaymentId payment = new PaymentId(UUID.randomUUID());
    private final PaymentId another = new PaymentId(UUID.randomUUID());
    private final Order order = place(line(Wares.DOMAIN, Wares.YEAR, 3), line(Wares.MAIL, Wares.MONTH, 1));

    @Nested
    class Placing {

        @Test
        @Rule("PAY-3")
        void sums_up_products_and_terms_at_the_prices_of_today() {
            assertThat(order.total()).isEqualTo(francs("40.50"));
            assertThat(order.state()).isEqualTo(Order.State.PENDING);
            assertThat(order.payment()).isNull();
            assertThat(order.openings())
                    .containsExactly(
                            new PaymentLine.Opening(
                                    order.id(),
                                    order.lines().getFirst().product(),
                                    "domain",
                                    new ProductName("A domain"),
                                    Wares.YEAR,
                                    3,
                                    francs("38.70")),
                            new PaymentLine.Opening(
                                    order.id(),
                                    order.lines().getLast().product(),
                                    "mail",
                                    new ProductName("A mail"),
                                    Wares.MONTH,
                                    1,
                                    francs("1.80")));
        }

        @Test
        void is_on_record() {
            var placed = Order.place(order.id(), house.id(), order.lines(), owner, House.NOON);

            assertThat(placed.events()).containsExactly(new OrderEvent.Placed(house.id(), order.id(), francs("40.50")));
        }

        @Test
        void takes_one_to_a_hundred_lines() {
            assertThatExceptionOfType(NothingOrdered.class).isThrownBy(() -> place());
            var line = line(Wares.MAIL, Wares.MONTH, 1);
            var hundred = Collections.nCopies(100, line).toArray(OrderLine[]::new);
            assertThat(place(hundred).lines()).hasSize(100);
            var more = Collections.nCopies(101, line).toArray(OrderLine[]::new);
            assertThatExceptionOfType(TooManyLines.class).isThrownBy(() -> place(more));
        }

        @Test
        @Rule("PAY-3")
        void takes_as_many_terms_as_the_type_offers() {
            assertThat(line(Wares.DOMAIN, Wares.YEAR, 10).amount()).isEqualTo(francs("129.00"));
            assertThatExceptionOfType(TooManyTerms.class).isThrownBy(() -> line(Wares.DOMAIN, Wares.YEAR, 11));
            assertThatExceptionOfType(TooManyTerms.class).isThrownBy(() -> line(Wares.MAIL, Wares.MONTH, 2));
            assertThatExceptionOfType(TooManyTerms.class).isThrownBy(() -> line(Wares.MAIL, Wares.MONTH, 0));
            assertThatExceptionOfType(TermNotOffered.class).isThrownBy(() -> line(Wares.DOMAIN, Wares.MONTH, 1));
        }

        @Test
        @Rule("AUT-1")
        void is_for_those_who_look_after_billing() {
            var chiara = House.someone();
            var didier = House.someone();
            house.with(chiara, new Terms(Role.COLLABORATOR, true, ContactPreferences.NONE));
            house.with(didier, new Terms(Role.COLLABORATOR, false, ContactPreferences.NONE));

            assertThat(Order.place(order.id(), house.id(), order.lines(), house.of(chiara), House.NOON)
                            .isNone())
                    .isFalse();
            assertThatThrownBy(() -> Order.place(order.id(), house.id(), order.lines(), house.of(didier), House.NOON))
                    .isInstanceOf(PermissionRefusal.class);
            assertThatThrownBy(() -> pay(order, house.of(didier))).isInstanceOf(PermissionRefusal.class);
            assertThatThrownBy(() -> order.cancel(house.of(didier))).isInstanceOf(PermissionRefusal.class);
        }
    }

    @Nested
    @Rule("PAY-5")
    class Paying {

        @Test
        void waits_for_its_payment_and_for_no_other() {
            var waiting = pay(order, owner);

            assertThat(waiting.state()).isEqualTo(Order.State.PENDING);
            assertThat(waiting.payment()).isEqualTo(payment);
            assertThat(waiting.paid(another).isNone()).isTrue();
            assertThat(waiting.unpaid(another).isNone()).isTrue();
            assertThatExceptionOfType(PaymentUnderWay.class)
                    .isThrownBy(() -> waiting.pay(another, method(Currency.CHF), TODAY, owner))
                    .satisfies(refusal -> assertThat(refusal.because()).containsEntry("payment", payment.toString()));
            assertThatExceptionOfType(PaymentUnderWay.class).isThrownBy(() -> waiting.cancel(owner));
        }

        @Test
        void is_done_once_it_succeeds() {
            var paid = pay(order, owner).paid(payment);

            assertThat(paid.after().state()).isEqualTo(Order.State.PAID);
            assertThat(paid.after().payment()).isEqualTo(payment);
            assertThat(paid.events()).containsExactly(new OrderEvent.Paid(house.id(), order.id(), payment));
            assertThat(paid.after().paid(payment).isNone()).isTrue();
            assertThat(paid.after().unpaid(payment).isNone()).isTrue();
            assertThatExceptionOfType(AlreadyPaid.class).isThrownBy(() -> pay(paid.after(), owner));
            assertThatExceptionOfType(AlreadyPaid.class)
                    .isThrownBy(() -> paid.after().cancel(owner));
        }

        @Test
        void can_be_tried_again_after_it_fails() {
            var unpaid = pay(order, owner).unpaid(payment);

            assertThat(unpaid.after()).isEqualTo(order);
            assertThat(unpaid.events()).containsExactly(new OrderEvent.PayingFailed(house.id(), order.id(), payment));
            assertThat(unpaid.after().paid(payment).isNone()).isTrue();
            assertThat(pay(unpaid.after(), owner).payment()).isEqualTo(payment);
        }

        @Test
        @Rule("PAY-8")
        void is_in_the_currency_of_the_order() {
            assertThatExceptionOfType(OtherCurrency.class)
                    .isThrownBy(() -> order.pay(payment, method(Currency.EUR), TODAY, owner));
        }

        @Test
        void is_refused_at_a_price_that_has_changed_since() {
            var dearer = new Money(1291, Currency.CHF);

            assertThatExceptionOfType(PriceChanged.class)
                    .isThrownBy(() -> order.pay(payment, method(Currency.CHF), type -> priced(type, dearer), owner))
                    .satisfies(refusal -> assertThat(refusal.because())
                            .containsEntry("ordered", "38.70 CHF")
                            .containsEntry("today", "38.73 CHF"));
        }

        @Test
        void is_refused_for_what_is_not_rented_any_more() {
            assertThatExceptionOfType(UnknownProductType.class)
                    .isThrownBy(() -> order.pay(
                            payment,
                            method(Currency.CHF),
                            type -> {
                                throw new UnknownProductType(type);
                            },
                            owner));
            assertThatExceptionOfType(NoPrice.class)
                    .isThrownBy(() -> order.pay(
                            payment, method(Currency.CHF), type -> priced(type, new Money(1290, Currency.EUR)), owner));
        }

        private ProductType priced(String code, Money price) {
            var type = Wares.CATALOGUE.get(code);
            return code.equals("domain")
                    ? new ProductType(
                            code,
                            type.family(),
                            type.names(),
                            type.terms(),
                            type.severalTerms(),
                            type.needsConfirmation(),
                            type.resources(),
                            type.contents(),
                            Prices.of(Wares.YEAR, price))
                    : type;
        }
    }

    @Nested
    class Cancelling {

        @Test
        void ends_it_for_good() {
            var cancelled = order.cancel(owner);

            assertThat(cancelled.after().state()).isEqualTo(Order.State.CANCELLED);
            assertThat(cancelled.events()).containsExactly(new OrderEvent.Cancelled(house.id(), order.id()));
            assertThat(cancelled.after().cancel(owner).isNone()).isTrue();
            assertThatExceptionOfType(OrderCancelled.class).isThrownBy(() -> pay(cancelled.after(), owner));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 1, 2026-02-28",
        "2024-01-31, 1, 1, 2024-02-29",
        "2026-01-31, 1, 2, 2026-03-31",
        "2024-02-29, 12, 1, 2025-02-28",
        "2024-02-29, 12, 4, 2028-02-29",
        "2026-12-31, 12, 10, 2036-12-31"
    })
    @Rule("REN-10")
    void what_is_paid_ends_after_its_terms(LocalDate opened, int months, int terms, LocalDate due) {
        var line = new OrderLine(
                new ProductId(UUID.randomUUID()),
                "domain",
                new ProductName("alps.example"),
                new Term(months),
                terms,
                francs("1.00"));

        assertThat(line.dueFrom(opened).on()).isEqualTo(due);
        assertThat(line.dueFrom(opened).dayOfMonth()).isEqualTo(opened.getDayOfMonth());
    }

    private Order pay(Order which, Authority by) {
        return which.pay(payment, method(Currency.CHF), TODAY, by).after();
    }

    private Order place(OrderLine... lines) {
        return Order.place(new OrderId(UUID.randomUUID()), house.id(), List.of(lines), owner, House.NOON)
                .after();
    }

    private static OrderLine line(ProductType type, Term term, int terms) {
        return OrderLine.of(
                new ProductId(UUID.randomUUID()), type, new ProductName("A " + type.code()), term, terms, Currency.CHF);
    }

    private PaymentMethod method(Currency currency) {
        var wish = new PaymentMethod.Wish(PaymentMethodKind.VISA, "tok_ok", "Visa", currency);
        return PaymentMethod.add(new PaymentMethodId(UUID.randomUUID()), house.id(), wish, owner, House.NOON)
                .after();
    }

    private static Money francs(String amount) {
        return Money.parse(amount, Currency.CHF);
    }
}

package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.UseCases;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.renewal.ReadingRenewals.Due;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An association that rents its files for a year at a time and its mail for a month at a time, and has an old mail service
 * which nobody pays for. Ada answers for it and hears of bills, Bob pays them.
 */
class RentingClub {

    static final String CARD = "visa-until-march-2026";
    static final String NEW_CARD = "visa-until-2030";

    final Market market;
    final UseCases can;
    final UserId ada;
    final UserId bob;
    final OrganisationId club;
    final PaymentMethodId card;
    final PaymentMethodId purse;
    final ProductId old;

    /** In March 2026 Ada founds the club; Bob sees to its bills, and wishes to be reminded a week before. */
    RentingClub(Market market) {
        this.market = market;
        can = market.can;
        var founded = can.signingUp().signUp(VISITOR, Town.newUser("Ada", new OrganisationName("Alpine Club"), null));
        ada = founded.user().id();
        club = founded.organisation().id();
        bob = joins("Bob", true);
        can.changingBillingAccounts()
                .change(as(bob), club, new BillingAccount.Wish(Currency.CHF, 7, null), SeenVersion.ANY);
        card = adds(PaymentMethodKind.VISA, CARD);
        purse = adds(PaymentMethodKind.PREPAID, "");
        old = can.openingProducts()
                .open(
                        OPERATOR,
                        club,
                        new NewProduct(
                                "mail-service",
                                new ProductName("Old mail"),
                                LocalDate.parse("2026-04-30"),
                                new Term(12)))
                .id();
    }

    final UserId joins(String name, boolean billing) {
        var plain = Town.offer(name, Role.COLLABORATOR);
        var terms = new Terms(Role.COLLABORATOR, billing, ContactPreferences.NONE);
        var offer = new Offer(plain.email(), plain.name(), plain.locale(), terms, true);
        var link = can.invitingMembers().invite(as(ada), club, offer).secret().reveal();
        return can.signingUp()
                .signUp(VISITOR, Town.newUser(name, null, link))
                .user()
                .id();
    }

    final PaymentMethodId adds(PaymentMethodKind kind, String token) {
        return can.keepingPaymentMethods()
                .add(as(bob), club, new PaymentMethod.Wish(kind, token, "The club's", Currency.CHF))
                .id();
    }

    final List<Invoice> invoices() {
        return can.readingInvoices().page(as(bob), club, PageRequest.FIRST).items();
    }

    final List<String> listed(Due due) {
        return can.readingRenewals().page(as(bob), club, due, PageRequest.FIRST).items().stream()
                .map(item ->
                        item.of().dueOn() + " " + item.of().product().name().text())
                .toList();
    }

    final ReadingRenewals.Item renewal(String name) {
        return can.readingRenewals().get(as(bob), club, product(name));
    }

    final ProductId product(String name) {
        return can.findingProducts().named(OPERATOR, club, name).id();
    }

    /** A line for each item: the day, the product, and what is charged or why nothing is. */
    final List<String> forecast(String until) {
        var names = can.findingProducts().page(as(ada), club, Filter.NONE, PageRequest.FIRST).items().stream()
                .collect(
                        toMap(product -> product.id(), product -> product.name().text()));
        return can.forecasting().of(as(bob), club, LocalDate.parse(until)).stream()
                .map(item -> "%s %s: %s"
                        .formatted(
                                item.on(),
                                names.get(item.product()),
                                item.problem() == null
                                        ? Objects.toString(item.amount())
                                        : item.problem().code()))
                .toList();
    }

    static Line line(String type, String name, int months) {
        return new Line(type, new ProductName(name), new Term(months), 1);
    }

    static Money sum(Stream<Money> amounts) {
        return amounts.reduce(francs("0.00"), Money::plus);
    }

    static Money francs(String amount) {
        return Money.parse(amount, Currency.CHF);
    }
}

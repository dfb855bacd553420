package io.seneschal.application.renewal;

import static java.util.Objects.requireNonNull;

import io.seneschal.application.Instruments;
import io.seneschal.application.Provider;
import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.MakingPayments;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.billing.PlacingOrders;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.ScriptedPayments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** What the contracts about renewals share: products that fall due, by which they are paid, and days that pass. */
abstract class RenewingContract extends StoresContract {

    static final Actor.Operator ROOT = new Actor.Operator("root");
    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    final ScriptedPayments provider = new ScriptedPayments();

    private final Map<ProductId, OrganisationId> opened = new LinkedHashMap<>();

    /** Tests share databases, and a run looks at everything there is: what one leaves is over. */
    @AfterEach
    final void endProducts() {
        inOne(() -> opened.forEach((product, organisation) -> stores.products()
                .save(stores.products().get(organisation, product).stand(Product.State.TERMINATED, OPERATING))));
    }

    final UseCases useCases() {
        return useCases(stores, provider, RenewalPlan.USUAL);
    }

    final UseCases useCases(Stores on, Payments payments, RenewalPlan plan) {
        var with = instruments();
        var by = with.provider();
        return UseCases.of(
                on,
                new Instruments(
                        clock,
                        with.ids(),
                        with.secrets(),
                        with.passwordHashing(),
                        with.commonPasswords(),
                        with.csv(),
                        with.blueprintFiles(),
                        with.fileTypes(),
                        with.virusScan(),
                        new Provider(
                                by.catalogue(),
                                by.mailServers(),
                                by.networks(),
                                by.coverage(),
                                by.billing(),
                                () -> plan),
                        with.papers(),
                        with.bankStatements(),
                        payments));
    }

    final OrganisationId organisation() {
        return organisation(user("Ada"));
    }

    /** What was asked of the provider for this test; a store that others use may hold open payments of theirs. */
    final List<Payments.Charge> charges() {
        return provider.charges().stream()
                .filter(charge -> stores.paymentsMade().all(List.of(charge.key())).stream()
                        .anyMatch(payment -> opened.containsValue(payment.organisation())))
                .toList();
    }

    /** Due on a day, for a month or a year at a time. */
    final ProductId rented(OrganisationId organisation, String term, String dueOn) {
        var type = instruments().provider().catalogue().get("web-hosting");
        var product = Product.open(
                new ProductId(newId()),
                organisation,
                type,
                new ProductName("Site"),
                DueDate.of(LocalDate.parse(dueOn)),
                Term.parse(term),
                OPERATING,
                clock.instant());
        inOne(() -> stores.products().add(product));
        opened.put(product.after().id(), organisation);
        return product.after().id();
    }

    final OrganisationId organisationOf(ProductId product) {
        return requireNonNull(opened.get(product));
    }

    final PaymentMethod method(OrganisationId organisation, PaymentMethodKind kind, String token) {
        return useCases()
                .keepingPaymentMethods()
                .add(ROOT, organisation, new PaymentMethod.Wish(kind, token, "Mine", Currency.CHF));
    }

    final PaymentMethod card(OrganisationId organisation, String token) {
        return method(organisation, PaymentMethodKind.VISA, token);
    }

    /** Renewed by itself with a card that does what its token says. */
    final ProductId renewed(OrganisationId organisation, String term, String dueOn, String token) {
        var product = rented(organisation, term, dueOn);
        useCases()
                .switchingAutoRenewal()
                .on(ROOT, organisation, product, card(organisation, token).id(), SeenVersion.ANY);
        return product;
    }

    /** Ordered for a month, and paid at once. */
    final ProductId ordered(UseCases can, PaymentMethod with) {
        var organisation = with.organisation();
        var wish = new NewOrder(List.of(new PlacingOrders.Line("web-hosting", null, new Term(1), 1)), null);
        var order = can.payingOrders()
                .buy(ROOT, organisation, wish, new Means(with.id(), false))
                .order();
        var product = order.lines().getFirst().product();
        opened.put(product, organisation);
        return product;
    }

    /** Somebody pays the next term of each by hand. */
    final Payment pay(PaymentMethod with, ProductId... products) {
        return pay(with, false, products);
    }

    final Payment pay(PaymentMethod with, boolean usePrepaid, ProductId... products) {
        var lines = Stream.of(products)
                .map(product -> new MakingPayments.Line(product, null, 1))
                .toList();
        return useCases().makingPayments().pay(ROOT, with.organisation(), new NewPayment(lines, with.id(), usePrepaid));
    }

    /** Puts money on the prepaid account as if it had been paid in. */
    final void topUp(OrganisationId organisation, String amount) {
        inOne(() -> stores.prepaidAccounts()
                .save(List.of(PrepaidAccount.empty(organisation, Currency.CHF)
                        .refund(
                                new LedgerTransactionId(newId()),
                                Money.parse(amount, Currency.CHF),
                                new PaymentId(newId()),
                                clock.instant()))));
    }

    final RunSummary run() {
        return useCases().runningRenewals().run(ROOT, summary -> {});
    }

    /** Runs on each day from today to that one, at seven in the morning there. */
    final void runDailyUntil(String day) {
        for (var date = today().plusDays(1); !date.isAfter(LocalDate.parse(day)); date = date.plusDays(1)) {
            at(date + "T07:00");
            run();
        }
    }

    final LocalDate today() {
        return clock.instant().atZone(ZURICH).toLocalDate();
    }

    /** It is that moment in Zurich. */
    final void at(String local) {
        var parts = local.split("T", -1);
        clock.moveTo(ZonedDateTime.of(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), ZURICH)
                .toInstant()
                .toString());
    }

    final Renewable kept(OrganisationId organisation, ProductId product) {
        return stores.renewals().get(organisation, product);
    }

    final LocalDate dueOn(OrganisationId organisation, ProductId product) {
        return kept(organisation, product).dueOn();
    }

    final Product.State state(OrganisationId organisation, ProductId product) {
        return kept(organisation, product).product().state();
    }
}

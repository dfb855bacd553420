package io.seneschal.persistence;

import io.seneschal.application.Instruments;
import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.billing.MakingPayments;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.ScriptedPayments;
import io.seneschal.testing.TestInstruments;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A database in which somebody pays, owes, waits and is given back, so that there is something in every part of the books. */
final class OpenBooks implements AutoCloseable {

    static final Actor.Operator ROOT = new Actor.Operator("root");

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final ScriptedPayments provider = new ScriptedPayments();
    final UseCases can;

    private final Database database;
    private final JdbiStores stores;
    private final OrganisationId club;

    OpenBooks(String url) {
        database = Database.open(DatabaseSettings.of(url));
        database.migrations().migrate();
        var with = TestInstruments.at(clock);
        stores = JdbiStores.on(database.dataSource(), clock, with.ids());
        can = UseCases.of(
                stores.stores(),
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
                        with.provider(),
                        with.papers(),
                        with.bankStatements(),
                        provider));
        club = can.signingUp()
                .signUp(new Actor.Visitor(), newUser())
                .organisation()
                .id();
        fill();
    }

    private void fill() {
        var card = method(PaymentMethodKind.VISA, ScriptedPayments.SUCCEEDS);
        can.depositingMoney().deposit(ROOT, club, Money.parse("20.00", Currency.CHF), card);
        can.payingOrders().buy(ROOT, club, order("domain", "web-hosting"), new Means(card, true));
        can.placingOrders().place(ROOT, club, order("drive"));
        var invoice = can.readingInvoices()
                .page(ROOT, club, PageRequest.FIRST)
                .items()
                .getFirst();
        can.creditingInvoices()
                .credit(ROOT, club, invoice.id(), Money.parse("5.00", Currency.CHF), "It did not work for a week");
        renewed("Declined", "2026-03-16", ScriptedPayments.DECLINES);
        renewed("Silent", "2026-03-31", ScriptedPayments.HANGS);
        renewed("Monthly", "2026-03-31", ScriptedPayments.SUCCEEDS);
        var transfer = List.of(new MakingPayments.Line(product("Transferred", "2026-03-31"), null, 1));
        can.makingPayments().pay(ROOT, club, new NewPayment(transfer, method(PaymentMethodKind.IBAN, ""), true));
        clock.moveTo("2026-03-17T07:00:00Z");
        can.runningRenewals().run(ROOT, sofar -> {});
    }

    private PaymentMethodId method(PaymentMethodKind kind, String token) {
        var wish = new PaymentMethod.Wish(kind, token, "Mine", Currency.CHF);
        return can.keepingPaymentMethods().add(ROOT, club, wish).id();
    }

    private void renewed(String name, String dueOn, String token) {
        var card = method(PaymentMethodKind.VISA, token);
        can.switchingAutoRenewal().on(ROOT, club, product(name, dueOn), card, SeenVersion.ANY);
    }

    private ProductId product(String name, String dueOn) {
        var wish = new NewProduct("web-hosting", new ProductName(name), LocalDate.parse(dueOn), new Term(1));
        return can.openingProducts().open(ROOT, club, wish).id();
    }

    private static NewOrder order(String... types) {
        var lines = new ArrayList<Line>();
        for (var type : types) {
            lines.add(new Line(type, null, null, 1));
        }
        return new NewOrder(lines, null);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that the database holds: every row of every table, and where its sequences stand. */
    List<String> all() {
        try (var connection = database.dataSource().getConnection()) {
            return isH2() ? texts(connection, "script") : rows(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    boolean isH2() {
        return Dialect.of(database.dataSource()) == Dialect.H2;
    }

    private static List<String> rows(Connection connection) throws SQLException {
        var all =
                texts(connection, "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1");
        for (var table : texts(connection, "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            texts(connection, "select present::text from \"" + table + "\" present order by 1").stream()
                    .map(row -> table + " " + row)
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static NewUser newUser() {
        var account = new NewAccount(
                new EmailAddress("ada@example.org"),
                new PersonName("Ada", "Keller"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("de-CH"));
        return new NewUser(account, "tulipani tardivi", null, null);
    }

    @Override
    public void close() {
        stores.close();
        database.close();
    }
}

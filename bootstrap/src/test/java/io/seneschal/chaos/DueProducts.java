package io.seneschal.chaos;

import static io.seneschal.chaos.Payer.Way.BY_HAND;
import static io.seneschal.chaos.Payer.Way.CARD;
import static io.seneschal.chaos.Payer.Way.PREPAID;
import static io.seneschal.chaos.Payer.Way.SHORT_OF_MONEY;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Ten thousand products that are due, and those who pay for them in every way there is. The same dice make the same, so
 * that every process knows who there is.
 */
final class DueProducts {

    static final int PAYERS = 1_000;
    static final int OF_EACH = 10;
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** What the catalogue says. */
    static final String TYPE = "drive";

    static final Money PRICE = new Money(6_50, Currency.CHF);

    private static final int WITH_PREPAID = 100;
    private static final int SHORT = 20;
    private static final int PAYING_BY_HAND = 60;
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2025-01-01T00:00:00Z");

    /** What the provider does at its worst, as often as one of them stands here. */
    private static final List<String> TOKENS = Stream.of(
                    Collections.nCopies(62, Payer.OF_A_GOOD_CARD),
                    Collections.nCopies(12, "tok_twice"),
                    Collections.nCopies(12, "tok_lost_answer"),
                    Collections.nCopies(8, "tok_late"),
                    Collections.nCopies(2, Payer.HANGING),
                    Collections.nCopies(4, Payer.OF_A_BAD_CARD))
            .flatMap(List::stream)
            .toList();

    private final List<Payer> payers;

    private DueProducts(List<Payer> payers) {
        this.payers = payers;
    }

    static DueProducts of(long seed) {
        var dice = new Random(seed);
        var ways = new ArrayList<>(Collections.nCopies(PAYERS, CARD));
        Collections.fill(ways.subList(0, WITH_PREPAID), PREPAID);
        Collections.fill(ways.subList(WITH_PREPAID, WITH_PREPAID + SHORT), SHORT_OF_MONEY);
        Collections.fill(ways.subList(WITH_PREPAID + SHORT, WITH_PREPAID + SHORT + PAYING_BY_HAND), BY_HAND);
        Collections.shuffle(ways, dice);
        var payers = new ArrayList<Payer>();
        for (var way : ways) {
            payers.add(new Payer(payers.size() + 1, way, TOKENS.get(dice.nextInt(TOKENS.size()))));
        }
        return new DueProducts(List.copyOf(payers));
    }

    Payer payer(int number) {
        return payers.get(number - 1);
    }

    Stream<Payer> payers(Predicate<Payer> which) {
        return payers.stream().filter(which);
    }

    Stream<DueProduct> products() {
        return payers.stream().flatMap(Payer::products);
    }

    /** As the product itself would have stored them, but at once. */
    void store(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var all = new Filling(connection);
            all.insert("""
                    insert into users (id, login, login_folded, password, first_name, last_name, phone, locale,
                                       search_text, created_at, version)
                    values (?, ?, ?, '-', 'Ada', 'Keller', '+41220000000', 'fr', ?, ?, 0)
                    """, payers.stream(), (row, payer) -> {
                var login = "ada" + payer.number() + "@example.org";
                row.setObject(1, payer.founder());
                row.setString(2, login);
                row.setString(3, login);
                row.setString(4, "ada keller " + login);
                row.setObject(5, LONG_AGO);
            });
            all.insert("""
                    insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
                    values (?, ?, 'company', 'Europe/Zurich', ?, ?, 1, 0)
                    """, payers.stream(), (row, payer) -> {
                row.setObject(1, payer.organisation().value());
                row.setString(2, "Choir " + payer.number());
                row.setString(3, "choir " + payer.number());
                row.setObject(4, LONG_AGO);
            });
            all.insert("""
                    insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                             state, joined_at, version)
                    values (?, ?, 'legal_responsible', false, false, false, 'active', ?, 0)
                    """, payers.stream(), (row, payer) -> {
                row.setObject(1, payer.organisation().value());
                row.setObject(2, payer.founder());
                row.setObject(3, LONG_AGO);
            });
            all.insert(
                    """
                    insert into billing_accounts (organisation_id, currency, settled, reminder_lead_days,
                                                  respects_switch_off, version)
                    values (?, 'CHF', true, 7, true, 1)
                    """,
                    payers.stream(),
                    (row, payer) -> row.setObject(1, payer.organisation().value()));
            storeMethods(all);
            storeProducts(all);
            connection.commit();
            all.lookAtEverything();
        }
    }

    private void storeMethods(Filling all) throws SQLException {
        var insert = """
                insert into payment_methods (id, organisation_id, kind, provider_token, display, currency, created_at, version)
                values (?, ?, ?, ?, 'means', 'CHF', ?, 0)
                """;
        all.insert(insert, payers.stream(), (row, payer) -> {
            row.setObject(1, payer.card().value());
            method(row, payer, "visa", payer.token());
        });
        all.insert(insert, payers(Payer::hasPrepaid), (row, payer) -> {
            row.setObject(1, payer.prepaid().value());
            method(row, payer, "prepaid", null);
        });
        all.insert(insert, payers(Payer::hasPrepaid), (row, payer) -> {
            row.setObject(1, payer.goodCard().value());
            method(row, payer, "mastercard", Payer.OF_A_GOOD_CARD);
        });
    }

    private static void method(PreparedStatement row, Payer payer, String kind, String token) throws SQLException {
        row.setObject(2, payer.organisation().value());
        row.setString(3, kind);
        row.setString(4, token);
        row.setObject(5, LONG_AGO);
    }

    private void storeProducts(Filling all) throws SQLException {
        all.insert("""
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, ?, ?, ?, 'active', ?, ?, ?, ?, 0)
                """, products(), (row, product) -> {
            row.setObject(1, product.id().value());
            row.setObject(2, product.payer().organisation().value());
            row.setString(3, TYPE);
            row.setString(4, "Drive " + product.number());
            row.setString(5, "drive " + product.number());
            row.setObject(6, product.due().on());
            row.setInt(7, product.due().dayOfMonth());
            row.setInt(8, DueProduct.MONTHLY.months());
            row.setObject(9, LONG_AGO);
        });
        all.insert("""
                insert into renewals (product_id, organisation_id, method_id, switched_off, attempted, told, look_at, version)
                values (?, ?, ?, false, 0, false, timestamp with time zone '1970-01-01 00:00:00+00', 0)
                """, products(), (row, product) -> {
            var payer = product.payer();
            row.setObject(1, product.id().value());
            row.setObject(2, payer.organisation().value());
            row.setObject(
                    3,
                    switch (payer.way()) {
                        case CARD -> payer.card().value();
                        case PREPAID, SHORT_OF_MONEY -> payer.prepaid().value();
                        case BY_HAND -> null;
                    });
        });
    }
}

package io.seneschal.benchmarks;

import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.persistence.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Products that are rented by the year and renewed by card, of a tenth as many organisations: each has a billing account, a
 * card, and somebody who hears of bills. Which product is whose is mixed, as they come one after the other in life. One in
 * {@value #ONE_IN} has its first attempt on {@link #DAY}, the others fall due on all days of the year behind it, and were
 * told of in time.
 */
final class ManyProducts {

    static final int ONE_IN = 20;

    static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private static final int OF_EACH = 10;
    private static final int DAYS = 350;
    private static final int FIRST_ATTEMPT = 14;
    private static final int REMINDER = FIRST_ATTEMPT + 30;
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Book book;
    private final long products;
    private final long organisations;

    ManyProducts(Database database, long products) {
        this.book = new Book(database);
        this.products = products;
        this.organisations = products / OF_EACH;
    }

    /** How many are attempted on the day. */
    static long due(long products) {
        return products / ONE_IN;
    }

    void fill(RenewalPlan plan) {
        book.addUsers(organisations);
        addOrganisations();
        addMembers();
        addBilling();
        addProducts();
        addRenewals();
        // otherwise the first run would look at everything, as it does when days have changed
        book.fill(
                "insert into renewal_plan (id, plan) values (1, ?)",
                1,
                (row, only) -> row.setString(1, plan.toString()));
    }

    private void addOrganisations() {
        book.fill("""
                insert into organisations (id, name, kind, street, house_number, postal_code, town, country, billing_zone,
                                           search_text, created_at, members_count, version)
                values (?, ?, 'company', 'Rue du Lac', '12', '2501', 'Biel', 'CH', 'Europe/Zurich', ?, ?, 1, 0)
                """, organisations, (row, number) -> {
            row.setObject(1, organisation(number));
            row.setString(2, "Association " + number);
            row.setString(3, "association " + number);
            row.setObject(4, LONG_AGO);
        });
    }

    private void addMembers() {
        book.fill("""
                insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                         state, joined_at, version)
                values (?, ?, 'legal_responsible', true, true, true, 'active', ?, 0)
                """, organisations, (row, number) -> {
            row.setObject(1, organisation(number));
            row.setObject(2, Book.id(1, number));
            row.setObject(3, LONG_AGO);
        });
    }

    private void addBilling() {
        book.fill("""
                insert into billing_accounts (organisation_id, currency, settled, reminder_lead_days, respects_switch_off,
                                              version)
                values (?, 'CHF', true, 30, true, 1)
                """, organisations, (row, number) -> row.setObject(1, organisation(number)));
        book.fill("""
                insert into payment_methods (id, organisation_id, kind, provider_token, display, currency, created_at, version)
                values (?, ?, 'visa', 'tok_ok', 'Visa •••• 4242', 'CHF', ?, 0)
                """, organisations, (row, number) -> {
            row.setObject(1, method(number));
            row.setObject(2, organisation(number));
            row.setObject(3, LONG_AGO);
        });
    }

    private void addProducts() {
        book.fill("""
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, ?, ?, ?, 'active', ?, ?, 12, ?, 0)
                """, products, (row, number) -> {
            var due = dueOn(number);
            row.setObject(1, product(number));
            row.setObject(2, organisation(owner(number)));
            row.setString(3, mixed(~number) % 5 == 0 ? "drive" : "mail-service");
            row.setString(4, "Product " + number);
            row.setString(5, "product " + number);
            row.setObject(6, due);
            row.setInt(7, due.getDayOfMonth());
            row.setObject(8, LONG_AGO);
        });
    }

    private void addRenewals() {
        book.fill("""
                insert into renewals (product_id, organisation_id, method_id, switched_off, progress_due_on, attempted, told,
                                      look_at, version)
                values (?, ?, ?, false, ?, 0, ?, ?, 1)
                """, products, (row, number) -> {
            var due = dueOn(number);
            var told = !due.minusDays(REMINDER).isAfter(DAY);
            var look = due.minusDays(told ? FIRST_ATTEMPT : REMINDER);
            row.setObject(1, product(number));
            row.setObject(2, organisation(owner(number)));
            row.setObject(3, method(owner(number)));
            row.setObject(4, told ? due : null);
            row.setBoolean(5, told);
            row.setObject(6, look.atStartOfDay(ZONE).toOffsetDateTime());
        });
    }

    private static UUID organisation(long number) {
        return Book.id(3, number);
    }

    private static UUID product(long number) {
        return Book.id(8, number);
    }

    private static UUID method(long organisation) {
        return Book.id(13, organisation);
    }

    private long owner(long product) {
        return 1 + mixed(product) % organisations;
    }

    private static LocalDate dueOn(long product) {
        return product % ONE_IN == 0
                ? DAY.plusDays(FIRST_ATTEMPT)
                : DAY.plusDays(FIRST_ATTEMPT + 1 + mixed(-product) % DAYS);
    }

    /** Numbers that follow each other lie anywhere after it, from 0 on. */
    private static long mixed(long number) {
        var once = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        return ((once ^ (once >>> 33)) * 0xc4ceb9fe1a85ec53L) >>> 1;
    }
}

package io.seneschal.benchmarks;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Customers who have each let support look into their drive a hundred times: 99 grants have ended, one in three of them
 * revoked, and the last is open. Each has an organisation of their own with three products, of which one is a drive, and a
 * ticket that one agent handles; for every second one of them an access to everything is open, for the others to the drive.
 */
final class ManyGrants {

    static final String AGENT = "anna@support.example";

    private static final int GRANTS = 100;
    private static final int PRODUCTS = 3;
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration LENGTH = Duration.ofHours(168);
    private static final Duration ACCESS = Duration.ofMinutes(15);

    private final Book book;
    private final long customers;

    /** @param grants how many there shall be */
    ManyGrants(Database database, long grants) {
        this.book = new Book(database);
        this.customers = grants / GRANTS;
    }

    long customers() {
        return customers;
    }

    static UserId customer(long number) {
        return new UserId(Book.id(1, number));
    }

    static OrganisationId organisation(long number) {
        return new OrganisationId(Book.id(3, number));
    }

    static UUID drive(long number) {
        return Book.id(8, number * PRODUCTS);
    }

    static TicketId ticket(long number) {
        return new TicketId(Book.id(13, number));
    }

    static SupportUseId access(long number) {
        return new SupportUseId(Book.id(15, number));
    }

    void fill() {
        book.addUsers(customers);
        addOrganisations();
        addGrants();
        addTickets();
        openAccesses();
    }

    private void addOrganisations() {
        book.fill("""
                insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
                values (?, 'Association', 'company', 'Europe/Zurich', 'association', ?, 1, 0)
                """, customers, (row, number) -> {
            row.setObject(1, organisation(number).value());
            row.setObject(2, LONG_AGO);
        });
        book.fill("""
                insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                         state, joined_at, version)
                values (?, ?, 'legal_responsible', false, false, false, 'active', ?, 0)
                """, customers, (row, number) -> {
            row.setObject(1, organisation(number).value());
            row.setObject(2, customer(number).value());
            row.setObject(3, LONG_AGO);
        });
        book.fill("""
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, ?, 'Product', 'product', 'active', ?, 31, 12, ?, 0)
                """, customers * PRODUCTS, (row, number) -> {
            row.setObject(1, Book.id(8, number));
            row.setObject(2, organisation((number + PRODUCTS - 1) / PRODUCTS).value());
            row.setString(3, number % PRODUCTS == 0 ? "drive" : "web-hosting");
            row.setObject(4, LocalDate.of(2099, 12, 31));
            row.setObject(5, LONG_AGO);
        });
    }

    /** Customer by customer, so that a database on one file does not write most of it again and again. */
    private void addGrants() {
        var last = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).withNano(0);
        book.fill("""
                insert into support_grants (id, giver_id, content_type, number, previous_id, organisations, resources,
                                            withdrawn, given_at, ends_at, revoked_at, untold_end, version)
                values (?, ?, 'drive', ?, ?, cast(array[] as uuid array), cast(array[] as uuid array),
                        cast(array[] as uuid array), ?, ?, ?, ?, 1)
                """, customers * GRANTS, (row, number) -> {
            var customer = (number - 1) / GRANTS + 1;
            var place = (int) ((number - 1) % GRANTS) + 1;
            var given = last.minus(LENGTH.multipliedBy(GRANTS - place));
            row.setObject(1, grant(customer, place));
            row.setObject(2, customer(customer).value());
            row.setInt(3, place);
            row.setObject(4, place == 1 ? null : grant(customer, place - 1));
            row.setObject(5, given);
            row.setObject(6, given.plus(LENGTH));
            row.setObject(7, place < GRANTS && place % PRODUCTS == 0 ? given.plusHours(1) : null);
            row.setObject(8, place < GRANTS ? null : given.plus(LENGTH));
        });
    }

    private void addTickets() {
        book.fill("""
                insert into tickets (id, customer_id, subject, text, language, state, opened_at, version)
                values (?, ?, 'Folders vanish', 'Since noon.', 'fr', 'open', ?, 1)
                """, customers, (row, number) -> {
            row.setObject(1, ticket(number).value());
            row.setObject(2, customer(number).value());
            row.setObject(3, LONG_AGO);
        });
        book.fill(
                "insert into ticket_agents (ticket_id, agent, agent_folded, state) values (?, ?, ?, 'open')",
                customers,
                (row, number) -> {
                    row.setObject(1, ticket(number).value());
                    row.setString(2, AGENT);
                    row.setString(3, AGENT);
                });
    }

    /** For a quarter of an hour from now on: that is as long as may be measured. */
    private void openAccesses() {
        var now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);
        book.fill("""
                insert into support_uses (id, giver_id, grant_id, ticket_id, agent, content_type, organisation_id,
                                          resource_id, network, used_at, until)
                values (?, ?, ?, ?, ?, 'drive', ?, ?, '127.0.0.1', ?, ?)
                """, customers, (row, number) -> {
            row.setObject(1, access(number).value());
            row.setObject(2, customer(number).value());
            row.setObject(3, grant(number, GRANTS));
            row.setObject(4, ticket(number).value());
            row.setString(5, AGENT);
            row.setObject(6, organisation(number).value());
            row.setObject(7, number % 2 == 0 ? null : drive(number));
            row.setObject(8, now);
            row.setObject(9, now.plus(ACCESS));
        });
    }

    private static UUID grant(long customer, int place) {
        return Book.id(14, (customer - 1) * GRANTS + place);
    }
}

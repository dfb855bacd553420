package io.seneschal.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run of renewals writes, by SQL alone: the same rows of the same tables, for as many products at a time as a round of
 * the run has, in two transactions as there. Nothing is decided about single products, and nothing of them leaves the database.
 */
final class SetBasedRenewals {

    private static final int OF_A_ROUND = 500;

    private static final String NOW = "timestamp with time zone '2027-03-01 12:00:00+00'";
    private static final String TOMORROW = "timestamp with time zone '2027-03-01 23:00:00+00'";
    private static final String NEXT_LOOK = "timestamp with time zone '2028-01-30 23:00:00+00'";
    private static final String PAYMENT = id(1, "n");
    private static final String INVOICE = id(2, "n");
    private static final String ISSUER = id(3, "0");

    private final Connection connection;
    private final boolean postgresql;
    private final String position;
    private long done;

    SetBasedRenewals(Connection connection, boolean postgresql) {
        this.connection = connection;
        this.postgresql = postgresql;
        this.position = postgresql
                ? "(select base + cast(cast(pg_current_xact_id() as text) as bigint) from event_positions)"
                : "(select coalesce(max(position), 0) + 1 from events)";
    }

    /** @return how many products were renewed */
    long run() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            if (postgresql) {
                // It knows nothing of a table that has just been filled, and would read large ones from end to end.
                statement.execute("set enable_hashjoin = off; set enable_mergejoin = off");
            }
            prepare(statement);
            connection.commit();
            while (begin(statement)) {
                connection.commit();
                settle(statement);
                connection.commit();
            }
        }
        return done;
    }

    private static void prepare(Statement statement) throws SQLException {
        statement.execute("""
                create local temporary table due_now (
                    n bigint primary key, payment_id uuid, invoice_id uuid, product_id uuid, organisation_id uuid,
                    method_id uuid, type varchar(64), name varchar(510), due_on date, due_day smallint, amount bigint)
                """);
        statement.execute("create index due_now_by_organisation on due_now (organisation_id)");
        statement.execute("""
                insert into paper_issuers (id, name, street, house_number, postal_code, town, country, contacts, vat_number,
                                           vat_hundredths, specimen)
                values (%s, 'Somebody', 'Rue du Lac', '1268', '2501', 'Biel', 'CH', array['billing@example.org'],
                        'CHE-123.456.788 MWST', 810, true)
                """.formatted(ISSUER));
    }

    /** Whether there was anything. */
    private boolean begin(Statement statement) throws SQLException {
        statement.execute("delete from due_now");
        var claimed = statement.executeUpdate("""
                insert into due_now
                select n, %s, %s, product_id, organisation_id, method_id, type, name, due_on, due_day, amount
                from (select %d + row_number() over (order by r.look_at, r.product_id) as n, r.product_id,
                             r.organisation_id, w.method_id, p.type, p.name, p.due_on, p.due_day,
                             case p.type when 'drive' then 6500 else 1800 end as amount
                      from (select product_id, organisation_id, look_at from renewals where look_at <= %s
                            order by look_at, product_id limit %d) r
                      join renewals w on w.product_id = r.product_id
                      join products p on p.id = r.product_id) numbered
                """.formatted(PAYMENT, INVOICE, done, NOW, OF_A_ROUND));
        if (claimed == 0) {
            return false;
        }
        done += claimed;
        each(statement, """
                insert into payments (id, organisation_id, method_id, kind, currency, from_prepaid, from_method, state,
                                      created_at, ask_at, asks, open_method, version)
                select payment_id, organisation_id, method_id, 'visa', 'CHF', 0, amount, 'pending', %1$s, %2$s, 0, method_id, 0
                from due_now
                """, """
                insert into payment_lines (payment_id, position, kind, product_id, type, name, term_months, terms, due_on,
                                           due_day, amount, held_due_on)
                select payment_id, 0, 'renewal', product_id, type, name, 12, 1, due_on, due_day, amount, due_on from due_now
                """, """
                update renewals
                set progress_due_on = date '2027-03-15', attempted = 1, look_at = %2$s, version = version + 1
                where product_id in (select product_id from due_now)
                """, """
                insert into renewal_attempts (product_id, due_on, attempt, organisation_id, payment_id)
                select product_id, due_on, 1, organisation_id, payment_id from due_now
                """);
        addEvents(
                statement,
                event(
                        "payment.begun",
                        "'{\"payment\":\"' || payment_id || '\",\"method\":\"' || method_id"
                                + " || '\",\"kind\":\"visa\",\"from_prepaid\":\"0.00 CHF\",\"from_method\":\"18.00 CHF\"}'"),
                event(
                        "renewal.attempted",
                        "'{\"product\":\"' || product_id || '\",\"due_on\":\"2027-03-15\",\"attempt\":1,\"payment\":\"'"
                                + " || payment_id || '\"}'"));
        return true;
    }

    private void settle(Statement statement) throws SQLException {
        each(statement, """
                update payments
                set state = 'succeeded', provider_reference = 'paid', settled_at = %1$s, ask_at = null, open_method = null,
                    version = version + 1
                where id in (select payment_id from due_now)
                """, """
                insert into paper_counters (organisation_id, series, number_year, last_number)
                select organisation_id, 'invoice', 2027, 0
                from (select distinct organisation_id from due_now) whose
                where not exists (select 1 from paper_counters c
                                  where c.organisation_id = whose.organisation_id and series = 'invoice'
                                        and number_year = 2027)
                """, """
                update paper_counters
                set last_number = last_number + (select count(*) from due_now d
                                                 where d.organisation_id = paper_counters.organisation_id)
                where series = 'invoice' and number_year = 2027
                      and organisation_id in (select organisation_id from due_now)
                """, """
                insert into invoices (id, organisation_id, number_year, number_sequence, issued_on, payment_id, issuer_id,
                                      recipient_name, recipient_street, recipient_house_number, recipient_postal_code,
                                      recipient_town, recipient_country, paid_by, currency, from_prepaid, total, created_at)
                select d.invoice_id, d.organisation_id, 2027,
                       c.last_number - count(*) over (partition by d.organisation_id)
                           + row_number() over (partition by d.organisation_id order by d.n),
                       date '2027-03-01', d.payment_id, %3$s, o.name, o.street, o.house_number, o.postal_code, o.town,
                       o.country, 'visa', 'CHF', 0, d.amount, %1$s
                from due_now d
                join paper_counters c on c.organisation_id = d.organisation_id and c.series = 'invoice'
                     and c.number_year = 2027
                join organisations o on o.id = d.organisation_id
                """, """
                insert into paper_lines (paper_id, position, type, name, term_months, terms, from_on, until_on, amount)
                select invoice_id, 0, type, name, 12, 1, due_on, date '2028-03-15', amount from due_now
                """, """
                update products set due_on = date '2028-03-15', version = version + 1
                where id in (select product_id from due_now)
                """, """
                update renewals
                set progress_due_on = null, attempted = 0, told = false, look_at = %4$s, version = version + 1
                where product_id in (select product_id from due_now)
                """);
        addEvents(
                statement,
                event(
                        "payment.succeeded",
                        "'{\"payment\":\"' || payment_id || '\",\"kind\":\"visa\",\"amount\":\"18.00 CHF\"}'"),
                event(
                        "invoice.issued",
                        "'{\"invoice\":\"' || invoice_id || '\",\"number\":\"2027-000001\",\"payment\":\"' || payment_id"
                                + " || '\"}'"),
                event(
                        "product.renewed",
                        "'{\"product\":\"' || product_id || '\",\"from\":\"2027-03-15\",\"to\":\"2028-03-15\"}'"),
                event(
                        "renewal.debited",
                        "'{\"product\":\"' || product_id || '\",\"paid_until\":\"2028-03-15\",\"payment\":\"' || payment_id"
                                + " || '\",\"amount\":\"18.00 CHF\"}'"));
    }

    private record Event(String type, String data) {}

    private static Event event(String type, String data) {
        return new Event(type, data);
    }

    /** Those of a transaction in one statement. */
    private void addEvents(Statement statement, Event... events) throws SQLException {
        var kinds = List.of(events);
        var all = Stream.iterate(0, kind -> kind < kinds.size(), kind -> kind + 1)
                .map(kind -> "select %s as id, organisation_id, '%s' as type, %s as data from due_now"
                        .formatted(
                                id(4 + kinds.size() + kind, "n"),
                                kinds.get(kind).type(),
                                kinds.get(kind).data()))
                .collect(Collectors.joining(" union all "));
        statement.execute("""
                insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
                select id, %s, organisation_id, 'operator', 'benchmark', type, data, %s from (%s) happened
                """.formatted(NOW, position, all));
    }

    private static void each(Statement statement, String... sql) throws SQLException {
        for (var one : sql) {
            statement.execute(one.formatted(NOW, TOMORROW, ISSUER, NEXT_LOOK));
        }
    }

    /** Ids that follow each other, as those of the product do. */
    private static String id(int kind, String number) {
        return "cast('01990000-0000-70%02d-8000-' || lpad(cast(%s as varchar), 12, '0') as uuid)"
                .formatted(kind, number);
    }
}

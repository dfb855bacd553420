package io.seneschal.chaos;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What stands in the tables, read beside all stores. */
record Books(DueProducts book, DataSource database) {

    /**
     * A payment.
     *
     * @param terms which due dates of which products it pays; none if it tops up
     */
    record Paid(
            PaymentId id,
            Payer payer,
            String state,
            boolean byProvider,
            Money fromPrepaid,
            Money fromMethod,
            List<PaidTerm> terms) {

        boolean hasSucceeded() {
            return state.equals("succeeded");
        }

        boolean isDeposit() {
            return terms.isEmpty();
        }

        Billed billed() {
            return new Billed(payer.organisation().value(), id.value(), fromPrepaid.plus(fromMethod));
        }
    }

    /** What may be charged once. */
    record PaidTerm(UUID product, LocalDate due) {}

    record Due(UUID product, String state, LocalDate on) {}

    record Billed(UUID organisation, UUID payment, Money total) {}

    record Invoice(int year, int number, Billed billed) {}

    /** How often something happened to something. */
    record Happened(String type, UUID what, int times) {}

    @FunctionalInterface
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    int settled() {
        return count("select count(*) from payments where state <> 'pending'");
    }

    int begun() {
        return count("select count(*) from payments");
    }

    int due(Instant now) {
        return count("select count(*) from renewals where look_at <= timestamp with time zone '" + now + "'");
    }

    /** As if it were everybody's turn. */
    void lookAtEverything() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update renewals set look_at = timestamp with time zone '1970-01-01 00:00:00+00'");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Payments that nobody knows the outcome of. */
    List<Paid> open() {
        return payments("where p.state = 'pending'");
    }

    List<Paid> payments() {
        return payments("");
    }

    private List<Paid> payments(String which) {
        return rows("""
                select p.id, p.organisation_id, p.state, p.kind, p.from_prepaid, p.from_method,
                       array_agg(l.product_id) as products, array_agg(l.due_on) as dues
                from payments p join payment_lines l on l.payment_id = p.id
                """ + which + " group by p.id", row -> {
            var products = (UUID[]) row.getArray("products").getArray();
            var dues = (Date[]) row.getArray("dues").getArray();
            var terms = new ArrayList<PaidTerm>();
            for (var line = 0; line < products.length; line++) {
                if (products[line] != null) {
                    terms.add(new PaidTerm(products[line], dues[line].toLocalDate()));
                }
            }
            return new Paid(
                    new PaymentId(id(row, "id")),
                    book.payer(Payer.numberOf(id(row, "organisation_id"))),
                    row.getString("state"),
                    !row.getString("kind").equals("prepaid") && row.getLong("from_method") > 0,
                    money(row, "from_prepaid"),
                    money(row, "from_method"),
                    terms);
        });
    }

    List<Due> products() {
        return rows(
                "select id, state, due_on from products",
                row -> new Due(id(row, "id"), row.getString("state"), row.getObject("due_on", LocalDate.class)));
    }

    /** By their numbers. */
    List<Invoice> invoices() {
        return rows(
                """
                select organisation_id, number_year, number_sequence, payment_id, total from invoices
                order by organisation_id, number_year, number_sequence
                """,
                row -> new Invoice(
                        row.getInt("number_year"),
                        row.getInt("number_sequence"),
                        new Billed(id(row, "organisation_id"), id(row, "payment_id"), money(row, "total"))));
    }

    /**
     * Events, counted.
     *
     * @param types as {@code like} takes them
     * @param fact which names what it happened to
     */
    Stream<Happened> happened(String types, String fact) {
        return rows(
                """
                select type, cast(data::json ->> '%s' as uuid) as what, count(*) as times from events
                where type like '%s'
                group by type, what
                """.formatted(fact, types),
                row -> new Happened(row.getString("type"), id(row, "what"), row.getInt("times")))
                .stream();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.CHF);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private int count(String question) {
        return rows(question, row -> row.getInt(1)).getFirst();
    }

    private <T> List<T> rows(String question, Mapping<T> mapping) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(mapping.of(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(question, failure);
        }
    }
}

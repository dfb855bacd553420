package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.billing.Vat;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What papers have in common, as rows: who issued them, who got them, and their lines. */
final class PaperRows {

    /** Of {@code paper_issuers i}, joined to a paper. */
    static final String ISSUER = """
            i.name as issuer_name, i.street as issuer_street, i.house_number as issuer_house_number,
            i.postal_code as issuer_postal_code, i.town as issuer_town, i.country as issuer_country,
            i.contacts as issuer_contacts, i.vat_number, i.vat_hundredths, i.specimen
            """;

    static final String RECIPIENT = """
            recipient_name, recipient_street, recipient_house_number, recipient_postal_code, recipient_town,
            recipient_country
            """;

    static final String RECIPIENT_VALUES = """
            :recipientName, :recipientStreet, :recipientHouseNumber, :recipientPostalCode, :recipientTown,
            :recipientCountry
            """;

    private PaperRows() {}

    /** Sees to it that these are there. */
    static void keep(JdbiStore store, Collection<Issuer> issuers) {
        store.change(handle -> Batches.execute(
                handle, """
                insert into paper_issuers (id, name, street, house_number, postal_code, town, country, contacts, vat_number,
                                           vat_hundredths, specimen)
                select cast(:id as uuid), cast(:name as varchar(140)), cast(:street as varchar(140)),
                       cast(:houseNumber as varchar(32)), cast(:postalCode as varchar(32)), cast(:town as varchar(70)),
                       cast(:country as varchar(2)), cast(:contacts as varchar(200) array),
                       cast(:vatNumber as varchar(200)), cast(:vatHundredths as smallint), cast(:specimen as boolean)
                where not exists (select 1 from paper_issuers where id = :id)
                """, issuers.stream().distinct().toList(), (batch, issuer) -> bind(batch, issuer)));
    }

    /** The same for the same issuer. */
    static UUID id(Issuer issuer) {
        return UUID.nameUUIDFromBytes(issuer.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void insertLines(JdbiStore store, Map<UUID, List<InvoiceLine>> lines) {
        var rows = lines.entrySet().stream()
                .flatMap(paper -> IntStream.range(0, paper.getValue().size())
                        .mapToObj(position -> new LineRow(
                                paper.getKey(), position, paper.getValue().get(position))))
                .toList();
        Batch.of(rows)
                .ids("paper_id", LineRow::paper)
                .numbers("position", LineRow::position)
                .texts("type", row -> row.line().type())
                .texts("name", row -> row.line().name().text())
                .numbers("term_months", row -> row.line().term().months())
                .numbers("terms", row -> row.line().terms())
                .days("from_on", row -> row.line().from())
                .days("until_on", row -> row.line().until())
                .numbers("amount", row -> row.line().amount().minor())
                .insertInto(store, "paper_lines");
    }

    /** The lines of these papers, each with the currency of its paper. */
    static Map<UUID, List<InvoiceLine>> lines(JdbiStore store, Map<UUID, Currency> papers) {
        return store.ask(handle -> handle
                .createQuery("""
                        select paper_id, type, name, term_months, terms, from_on, until_on, amount
                        from paper_lines where paper_id = any(:papers) order by paper_id, position
                        """)
                .bind("papers", Keys.ids(papers.keySet(), paper -> paper))
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    var paper = row.id("paper_id");
                    return Map.entry(paper, line(row, Objects.requireNonNull(papers.get(paper))));
                })
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    /** With who got them. */
    static <T> Batch<T> to(Batch<T> papers, Function<T, Recipient> recipient) {
        return papers.texts(
                        "recipient_name", paper -> recipient.apply(paper).name().text())
                .texts("recipient_street", paper -> inAddress(recipient.apply(paper), PostalAddress::street))
                .texts("recipient_house_number", paper -> inAddress(recipient.apply(paper), PostalAddress::houseNumber))
                .texts("recipient_postal_code", paper -> inAddress(recipient.apply(paper), PostalAddress::postalCode))
                .texts("recipient_town", paper -> inAddress(recipient.apply(paper), PostalAddress::town))
                .texts("recipient_country", paper -> inAddress(recipient.apply(paper), PostalAddress::country));
    }

    private static @Nullable String inAddress(Recipient recipient, Function<PostalAddress, @Nullable String> part) {
        var address = recipient.address();
        return address == null ? null : part.apply(address);
    }

    static <S extends SqlStatement<S>> S bind(S statement, Recipient recipient) {
        var address = recipient.address();
        return statement
                .bind("recipientName", recipient.name().text())
                .bind("recipientStreet", address == null ? null : address.street())
                .bind("recipientHouseNumber", address == null ? null : address.houseNumber())
                .bind("recipientPostalCode", address == null ? null : address.postalCode())
                .bind("recipientTown", address == null ? null : address.town())
                .bind("recipientCountry", address == null ? null : address.country());
    }

    static Issuer issuer(Row row) throws SQLException {
        var address = address(row.behind("issuer_"));
        var vat = row.textOrNull("vat_number");
        return new Issuer(
                row.text("issuer_name"),
                Objects.requireNonNull(address),
                row.texts("issuer_contacts"),
                vat == null ? null : new Vat(vat, Math.toIntExact(row.number("vat_hundredths"))),
                row.truth("specimen"));
    }

    static Recipient recipient(Row row) throws SQLException {
        return new Recipient(new OrganisationName(row.text("recipient_name")), address(row.behind("recipient_")));
    }

    static Money money(Row row, String column) throws SQLException {
        return new Money(row.number(column), currency(row));
    }

    static Currency currency(Row row) throws SQLException {
        return Coded.of(Currency.class, row.text("currency"));
    }

    /** {@code null} where there is none at all. */
    static @Nullable PostalAddress address(Row row) throws SQLException {
        var postalCode = row.textOrNull("postal_code");
        return postalCode == null
                ? null
                : new PostalAddress(
                        row.textOrNull("street"),
                        row.textOrNull("house_number"),
                        postalCode,
                        row.text("town"),
                        row.text("country"));
    }

    private static InvoiceLine line(Row row, Currency currency) throws SQLException {
        return new InvoiceLine(
                row.text("type"),
                new ProductName(row.text("name")),
                new Term(Math.toIntExact(row.number("term_months"))),
                Math.toIntExact(row.number("terms")),
                row.date("from_on"),
                row.date("until_on"),
                new Money(row.number("amount"), currency));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Issuer issuer) {
        var vat = issuer.vat();
        return statement
                .bind("id", id(issuer))
                .bind("name", issuer.name())
                .bind("street", issuer.address().street())
                .bind("houseNumber", issuer.address().houseNumber())
                .bind("postalCode", issuer.address().postalCode())
                .bind("town", issuer.address().town())
                .bind("country", issuer.address().country())
                .bind("contacts", Keys.texts(issuer.contacts(), line -> line))
                .bind("vatNumber", vat == null ? null : vat.number())
                .bindByType("vatHundredths", vat == null ? null : vat.hundredths(), Integer.class)
                .bind("specimen", issuer.isSpecimen());
    }

    private record LineRow(UUID paper, int position, InvoiceLine line) {}
}

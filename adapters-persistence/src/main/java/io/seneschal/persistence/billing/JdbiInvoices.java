package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.Invoices;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Invoices and their lines in their tables. */
public final class JdbiInvoices implements Invoices {

    private static final String SELECT =
            "select v.id, v.organisation_id, v.number_year, v.number_sequence, v.issued_on,"
                    + " v.payment_id, v.paid_by, v.currency, v.from_prepaid, v.total, v.created_at, "
                    + PaperRows.RECIPIENT + ", "
                    + PaperRows.ISSUER + " from invoices v join paper_issuers i on i.id = v.issuer_id ";

    private final JdbiStore store;

    public JdbiInvoices(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Invoice get(OrganisationId organisation, InvoiceId invoice) {
        return found(
                        "where v.organisation_id = :organisation and v.id = :id",
                        query ->
                                query.bind("organisation", organisation.value()).bind("id", invoice.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownInvoice(organisation, invoice));
    }

    @Override
    public Optional<Invoice> numbered(OrganisationId organisation, String number) {
        return PaperNumber.read(PaperSeries.INVOICE, number)
                .flatMap(read -> found(
                                """
                                where v.organisation_id = :organisation and v.number_year = :year
                                      and v.number_sequence = :sequence
                                """,
                                query -> query.bind("organisation", organisation.value())
                                        .bind("year", read.year())
                                        .bind("sequence", read.sequence()))
                        .stream()
                        .findFirst());
    }

    @Override
    public Page<Invoice> page(OrganisationId organisation, PageRequest page) {
        var found = found(
                """
                where v.organisation_id = :organisation and v.id > :after
                order by v.organisation_id, v.id limit :rows
                """,
                query -> query.bind("organisation", organisation.value())
                        .bind("after", Row.start(page))
                        .bind("rows", Row.rows(page)));
        return Page.of(found, page, invoice -> invoice.id().value());
    }

    @Override
    public Map<PaymentId, InvoiceId> of(Collection<PaymentId> payments) {
        return store.ask(handle -> handle
                .createQuery("select payment_id, id from invoices where payment_id = any(:payments)")
                .bind("payments", Keys.ids(payments, PaymentId::value))
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    return Map.entry(new PaymentId(row.id("payment_id")), new InvoiceId(row.id("id")));
                })
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void issue(List<Change<Invoice>> issued) {
        var invoices = issued.stream().map(Change::after).toList();
        PaperRows.keep(store, invoices.stream().map(Invoice::issuer).distinct().toList());
        PaperRows.to(
                        Batch.of(invoices)
                                .ids("id", invoice -> invoice.id().value())
                                .ids(
                                        "organisation_id",
                                        invoice -> invoice.organisation().value())
                                .numbers(
                                        "number_year",
                                        invoice -> invoice.number().year())
                                .numbers(
                                        "number_sequence",
                                        invoice -> invoice.number().sequence())
                                .days("issued_on", Invoice::issuedOn)
                                .ids("payment_id", invoice -> invoice.payment().value())
                                .ids("issuer_id", invoice -> PaperRows.id(invoice.issuer()))
                                .texts("paid_by", invoice -> invoice.paidBy().code())
                                .texts(
                                        "currency",
                                        invoice -> invoice.total().currency().code())
                                .numbers(
                                        "from_prepaid",
                                        invoice -> invoice.fromPrepaid().minor())
                                .numbers("total", invoice -> invoice.total().minor())
                                .instants("created_at", Invoice::createdAt),
                        Invoice::recipient)
                .insertInto(store, "invoices");
        PaperRows.insertLines(
                store, invoices.stream().collect(toMap(one -> one.id().value(), Invoice::lines)));
        issued.forEach(store::append);
    }

    private List<Invoice> found(String which, UnaryOperator<Query> bind) {
        var heads = store.ask(handle -> bind.apply(handle.createQuery(SELECT + which))
                .map(JdbiInvoices::head)
                .list());
        var lines = PaperRows.lines(store, heads.stream().collect(toMap(Head::id, Head::currency)));
        return heads.stream()
                .map(head -> head.with().apply(lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** All of an invoice but its lines. */
    private record Head(UUID id, Currency currency, Function<List<InvoiceLine>, Invoice> with) {}

    private static Head head(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var id = row.id("id");
        var organisation = new OrganisationId(row.id("organisation_id"));
        var number = new PaperNumber(
                PaperSeries.INVOICE,
                Math.toIntExact(row.number("number_year")),
                Math.toIntExact(row.number("number_sequence")));
        var issuedOn = row.date("issued_on");
        var payment = new PaymentId(row.id("payment_id"));
        var issuer = PaperRows.issuer(row);
        var recipient = PaperRows.recipient(row);
        var paidBy = Coded.of(PaymentMethodKind.class, row.text("paid_by"));
        var fromPrepaid = PaperRows.money(row, "from_prepaid");
        var total = PaperRows.money(row, "total");
        var createdAt = row.instant("created_at");
        return new Head(
                id,
                total.currency(),
                lines -> new Invoice(
                        new InvoiceId(id),
                        organisation,
                        number,
                        issuedOn,
                        payment,
                        issuer,
                        recipient,
                        lines,
                        paidBy,
                        fromPrepaid,
                        total,
                        createdAt));
    }
}

package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.ProFormas;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Iban;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.ProFormaRefusal.UnknownProForma;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Pro forma invoices and their lines in their tables. */
public final class JdbiProFormas implements ProFormas {

    private static final String SELECT = "select p.id, p.organisation_id, p.payment_id, p.account, p.reference,"
            + " p.issued_on, p.currency, p.from_prepaid, p.amount, p.state, p.created_at, p.version, "
            + PaperRows.RECIPIENT + ", " + PaperRows.ISSUER
            + " from pro_formas p join paper_issuers i on i.id = p.issuer_id ";

    private final JdbiStore store;

    public JdbiProFormas(JdbiStore store) {
        this.store = store;
    }

    @Override
    public ProForma get(OrganisationId organisation, ProFormaId proForma) {
        return found(
                        "where p.organisation_id = :organisation and p.id = :id",
                        query ->
                                query.bind("organisation", organisation.value()).bind("id", proForma.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownProForma(organisation, proForma));
    }

    @Override
    public Page<ProForma> page(OrganisationId organisation, ProForma.@Nullable State state, PageRequest page) {
        var wanted = state == null ? "" : " and p.state = :state ";
        var same = state == null ? "" : "p.state, ";
        var found = found(
                "where p.organisation_id = :organisation and p.id > :after" + wanted + " order by p.organisation_id, "
                        + same + "p.id limit :rows",
                query -> (state == null ? query : query.bind("state", state.code()))
                        .bind("organisation", organisation.value())
                        .bind("after", Row.start(page))
                        .bind("rows", Row.rows(page)));
        return Page.of(found, page, proForma -> proForma.id().value());
    }

    @Override
    public List<ProForma> of(Collection<PaymentId> payments) {
        return found(
                "where p.payment_id = any(:payments) order by p.id",
                query -> query.bind("payments", Keys.ids(payments, PaymentId::value)));
    }

    @Override
    public Optional<ProForma> asking(TransferReference reference) {
        return found("where p.reference = :reference", query -> query.bind("reference", reference.text())).stream()
                .findFirst();
    }

    @Override
    public void add(List<Change<ProForma>> made) {
        var proFormas = made.stream().map(Change::after).toList();
        PaperRows.keep(
                store, proFormas.stream().map(ProForma::issuer).distinct().toList());
        store.change(handle -> Batches.execute(
                handle,
                "insert into pro_formas (id, organisation_id, payment_id, account, reference, issued_on, issuer_id, currency,"
                        + " from_prepaid, amount, state, created_at, version, " + PaperRows.RECIPIENT + ")"
                        + " values (:id, :organisation, :payment, :account, :reference, :issuedOn, :issuer, :currency,"
                        + " :fromPrepaid, :amount, :state, :createdAt, :version, " + PaperRows.RECIPIENT_VALUES + ")",
                proFormas,
                (batch, proForma) -> bind(batch, proForma)));
        PaperRows.insertLines(
                store, proFormas.stream().collect(toMap(one -> one.id().value(), ProForma::lines)));
        made.forEach(store::append);
    }

    @Override
    public void save(List<Change<ProForma>> changed) {
        var happened = changed.stream().filter(change -> !change.isNone()).toList();
        Batches.changeEach(
                store,
                """
                update pro_formas set state = :state, version = version + 1
                where id = :id and version = :version
                """,
                happened.stream().map(Change::after).toList(),
                (batch, proForma) -> batch.bind("state", proForma.state().code())
                        .bind("id", proForma.id().value())
                        .bind("version", proForma.version()),
                ProForma::id);
        happened.forEach(store::append);
    }

    private List<ProForma> found(String which, UnaryOperator<Query> bind) {
        var heads = store.ask(handle -> bind.apply(handle.createQuery(SELECT + which))
                .map(JdbiProFormas::head)
                .list());
        var lines = PaperRows.lines(store, heads.stream().collect(toMap(Head::id, Head::currency)));
        return heads.stream()
                .map(head -> head.with().apply(lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static <S extends SqlStatement<S>> void bind(S statement, ProForma proForma) {
        PaperRows.bind(statement, proForma.recipient())
                .bind("id", proForma.id().value())
                .bind("organisation", proForma.organisation().value())
                .bind("payment", proForma.payment().value())
                .bind("account", proForma.account().text())
                .bind("reference", proForma.reference().text())
                .bind("issuedOn", proForma.issuedOn())
                .bind("issuer", PaperRows.id(proForma.issuer()))
                .bind("currency", proForma.amount().currency().code())
                .bind("fromPrepaid", proForma.fromPrepaid().minor())
                .bind("amount", proForma.amount().minor())
                .bind("state", proForma.state().code())
                .bind("createdAt", proForma.createdAt())
                .bind("version", proForma.version());
    }

    /** All of a pro forma invoice but its lines. */
    private record Head(UUID id, Currency currency, Function<List<InvoiceLine>, ProForma> with) {}

    private static Head head(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var id = row.id("id");
        var organisation = new OrganisationId(row.id("organisation_id"));
        var payment = new PaymentId(row.id("payment_id"));
        var account = new Iban(row.text("account"));
        var reference = new TransferReference(row.text("reference"));
        var issuedOn = row.date("issued_on");
        var issuer = PaperRows.issuer(row);
        var recipient = PaperRows.recipient(row);
        var fromPrepaid = PaperRows.money(row, "from_prepaid");
        var amount = PaperRows.money(row, "amount");
        var state = Coded.of(ProForma.State.class, row.text("state"));
        var createdAt = row.instant("created_at");
        var version = row.number("version");
        return new Head(
                id,
                amount.currency(),
                lines -> new ProForma(
                        new ProFormaId(id),
                        organisation,
                        payment,
                        account,
                        reference,
                        issuedOn,
                        issuer,
                        recipient,
                        lines,
                        fromPrepaid,
                        amount,
                        state,
                        createdAt,
                        version));
    }
}

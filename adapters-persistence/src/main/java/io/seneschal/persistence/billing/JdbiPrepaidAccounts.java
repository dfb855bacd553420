package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Prepaid accounts and their ledger in their tables; many steps are written in one round trip for each table. */
public final class JdbiPrepaidAccounts implements PrepaidAccounts {

    private final JdbiStore store;

    public JdbiPrepaidAccounts(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Map<OrganisationId, PrepaidAccount> all(Collection<OrganisationId> organisations) {
        return store.ask(handle -> handle.createQuery("""
                        select organisation_id, currency, available, reserved, version
                        from prepaid_accounts
                        where organisation_id = any(:organisations)
                        """)
                .bind("organisations", Keys.ids(organisations, OrganisationId::value))
                .map(JdbiPrepaidAccounts::account)
                .collect(toMap(PrepaidAccount::organisation, Function.identity())));
    }

    @Override
    public void save(List<PrepaidAccount.Booking> bookings) {
        var accounts = bookings.stream()
                .map(booking -> booking.account().after())
                .collect(toMap(PrepaidAccount::organisation, Function.identity(), (earlier, later) -> later))
                .values()
                .stream()
                // whoever writes several goes through them in the same order, so that nobody waits in a circle
                .sorted(Comparator.comparing(account -> account.organisation().value()))
                .toList();
        store.change(handle -> Batches.execute(
                handle,
                """
                insert into prepaid_accounts (organisation_id, currency, available, reserved, version)
                values (:organisation, :currency, :available, :reserved, 1)
                """,
                accounts.stream().filter(account -> account.version() == 0).toList(),
                JdbiPrepaidAccounts::bind));
        Batches.changeEach(
                store,
                """
                update prepaid_accounts
                set currency = :currency, available = :available, reserved = :reserved, version = version + 1
                where organisation_id = :organisation and version = :version
                """,
                accounts.stream().filter(account -> account.version() > 0).toList(),
                (batch, account) -> bind(batch, account).bind("version", account.version()),
                PrepaidAccount::organisation);
        Batch.of(bookings.stream().map(PrepaidAccount.Booking::transaction).toList())
                .ids("id", transaction -> transaction.id().value())
                .ids(
                        "organisation_id",
                        transaction -> transaction.organisation().value())
                .texts("kind", transaction -> transaction.kind().code())
                .texts(
                        "currency",
                        transaction -> transaction.amount().currency().code())
                .numbers("amount", transaction -> transaction.amount().minor())
                .ids("payment_id", transaction -> transaction.payment().value())
                .instants("at", LedgerTransaction::at)
                .insertInto(store, "ledger_transactions");
        bookings.forEach(booking -> store.append(booking.account()));
    }

    @Override
    public Page<LedgerTransaction> entries(OrganisationId organisation, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select id, organisation_id, kind, currency, amount, payment_id, at
                        from ledger_transactions
                        where organisation_id = :organisation and id > :start
                        order by organisation_id, id
                        limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("start", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiPrepaidAccounts::transaction)
                .list());
        return Page.of(found, page, transaction -> transaction.id().value());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PrepaidAccount account) {
        return statement
                .bind("organisation", account.organisation().value())
                .bind("currency", account.available().currency().code())
                .bind("available", account.available().minor())
                .bind("reserved", account.reserved().minor());
    }

    private static PrepaidAccount account(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var currency = Coded.of(Currency.class, row.text("currency"));
        return new PrepaidAccount(
                new OrganisationId(row.id("organisation_id")),
                new Money(row.number("available"), currency),
                new Money(row.number("reserved"), currency),
                row.number("version"));
    }

    private static LedgerTransaction transaction(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new LedgerTransaction(
                new LedgerTransactionId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                Coded.of(LedgerTransaction.Kind.class, row.text("kind")),
                new Money(row.number("amount"), Coded.of(Currency.class, row.text("currency"))),
                new PaymentId(row.id("payment_id")),
                row.instant("at"));
    }
}

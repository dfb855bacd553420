package io.seneschal.chaos;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.chaos.Books.Due;
import io.seneschal.chaos.Books.Happened;
import io.seneschal.chaos.Books.Invoice;
import io.seneschal.chaos.Books.Paid;
import io.seneschal.chaos.Books.PaidTerm;
import io.seneschal.chaos.ChargesOnRecord.Moved;
import io.seneschal.domain.billing.LedgerAccount;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.LedgerTransaction.Posting;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the books against what the provider has on record, and both against what everybody was going to pay. */
final class Reckoning {

    private static final Money NOTHING = Money.zero(Currency.CHF);

    private final DueProducts book;
    private final Books books;
    private final Seneschal seneschal;
    private final List<Paid> payments;
    private final List<Paid> succeeded;

    Reckoning(DueProducts book, Books books, Seneschal seneschal) {
        this.book = book;
        this.books = books;
        this.seneschal = seneschal;
        this.payments = books.payments();
        this.succeeded = payments.stream().filter(Paid::hasSucceeded).toList();
    }

    void holds(ChargesOnRecord charges) {
        assertThat(payments).extracting(Paid::state).containsOnly("succeeded", "failed");
        moneyMovedOnceForEachPayment(charges);
        eachDueDateWasPaidOnce();
        eachProductMovedByOneTerm();
        eachPaymentHasAnInvoiceAndNoNumberIsMissing();
        book.payers(Payer::hasPrepaid).forEach(this::theLedgerAddsUp);
        everythingWasToldOnce();
        assertThat(seneschal.useCases().watchingRenewals().all(new Actor.Operator("root")))
                .as("attempts that were not made")
                .isEmpty();
    }

    private void moneyMovedOnceForEachPayment(ChargesOnRecord charges) {
        assertSame(
                "money that moved at the provider",
                charges.moved().stream(),
                succeeded.stream()
                        .filter(Paid::byProvider)
                        .map(paid ->
                                new Moved(paid.id().value(), paid.fromMethod().amount())));
    }

    private void eachDueDateWasPaidOnce() {
        var due = book.products().map(DueProduct::term).collect(toSet());
        assertThat(paidTerms()).as("due dates that are paid").doesNotHaveDuplicates();
        assertThat(paidTerms().filter(term -> !due.contains(term)))
                .as("paid before it is due")
                .isEmpty();
        var paid = succeeded.stream()
                .collect(groupingBy(Paid::payer, reducing(0, one -> one.terms().size(), Integer::sum)));
        assertSame(
                "how many products each has paid",
                everybody().map(payer -> Map.entry(payer, paid.getOrDefault(payer, 0))),
                everybody().map(payer -> Map.entry(payer, payer.paid())));
    }

    private void eachProductMovedByOneTerm() {
        var paid = paidProducts().collect(toSet());
        assertSame(
                "products",
                books.products().stream(),
                book.products()
                        .map(product -> new Due(
                                product.id().value(),
                                "active",
                                paid.contains(product.id().value())
                                        ? product.dueOnceItIsPaid().on()
                                        : product.due().on())));
    }

    private void eachPaymentHasAnInvoiceAndNoNumberIsMissing() {
        var invoices = books.invoices();
        assertSame(
                "invoices",
                invoices.stream().map(Invoice::billed),
                succeeded.stream().filter(paid -> !paid.isDeposit()).map(Paid::billed));
        assertThat(invoices).extracting(Invoice::year).containsOnly(DueProducts.TODAY.getYear());
        var byOrganisation =
                invoices.stream().collect(groupingBy(invoice -> invoice.billed().organisation()));
        assertThat(byOrganisation.values())
                .allSatisfy(numbered -> assertThat(numbered.stream().map(Invoice::number))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbered.size())
                                .boxed()
                                .toList()));
    }

    private void theLedgerAddsUp(Payer payer) {
        var prepaid = seneschal.stores().prepaidAccounts();
        var ledger = prepaid.entries(payer.organisation(), PageRequest.FIRST);
        assertThat(ledger.next()).isNull();
        assertThat(ledger.items())
                .as("each step of each payment of %s", payer)
                .extracting(step -> Map.entry(step.payment(), step.kind()))
                .doesNotHaveDuplicates();
        var sums = ledger.items().stream()
                .map(LedgerTransaction::postings)
                .flatMap(List::stream)
                .collect(groupingBy(Posting::account, reducing(NOTHING, Posting::amount, Money::plus)));
        assertThat(sums.values().stream().reduce(NOTHING, Money::plus)).isEqualTo(NOTHING);
        var left = payer.deposit().minus(payer.spends());
        assertThat(sums.getOrDefault(LedgerAccount.SPENT, NOTHING))
                .as("spent by %s", payer)
                .isEqualTo(payer.spends());
        assertThat(sums).as("left to %s", payer).containsEntry(LedgerAccount.AVAILABLE, left);
        assertThat(prepaid.all(List.of(payer.organisation())).values())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.available()).isEqualTo(left);
                    assertThat(account.reserved()).isEqualTo(NOTHING);
                });
    }

    private void everythingWasToldOnce() {
        assertSame(
                "events of payments",
                books.happened("payment.%", "payment")
                        .filter(event -> !event.type().equals("payment.contradicted")),
                payments.stream()
                        .flatMap(paid -> Stream.of("begun", paid.state())
                                .map(type -> new Happened(
                                        "payment." + type, paid.id().value(), 1))));
        assertSame(
                "events of invoices",
                books.happened("invoice.%", "payment"),
                succeeded.stream()
                        .filter(paid -> !paid.isDeposit())
                        .map(paid -> new Happened("invoice.issued", paid.id().value(), 1)));
        assertSame(
                "events of products",
                books.happened("product.%", "product"),
                paidProducts().map(product -> new Happened("product.renewed", product, 1)));
        assertSame(
                "debits",
                books.happened("renewal.debited", "product"),
                succeeded.stream()
                        .filter(paid -> paid.payer().way() != Payer.Way.BY_HAND)
                        .flatMap(paid -> paid.terms().stream())
                        .map(term -> new Happened("renewal.debited", term.product(), 1)));
    }

    private Stream<Payer> everybody() {
        return book.payers(payer -> true);
    }

    private Stream<PaidTerm> paidTerms() {
        return succeeded.stream().flatMap(paid -> paid.terms().stream());
    }

    private Stream<UUID> paidProducts() {
        return paidTerms().map(PaidTerm::product);
    }

    /** As often, in whatever order. */
    private static <T> void assertSame(String what, Stream<T> found, Stream<T> expected) {
        var difference = expected.collect(groupingBy(identity(), counting()));
        found.forEach(one -> difference.merge(one, -1L, Long::sum));
        difference.values().removeIf(times -> times == 0);
        assertThat(difference)
                .as("%s: how often each is missing, or below zero how often it is there too often", what)
                .isEmpty();
    }
}

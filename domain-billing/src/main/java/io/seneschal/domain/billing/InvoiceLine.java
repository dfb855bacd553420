package io.seneschal.domain.billing;

import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was rented for how long, and for how much (PAY-3).
 *
 * @param type the code of the product's type in the catalogue
 * @param terms how many terms, from 1
 * @param from the first day that is paid
 * @param until the day on which it is due again
 * @param amount for all terms
 */
public record InvoiceLine(
        String type, ProductName name, Term term, int terms, LocalDate from, LocalDate until, Money amount) {

    public InvoiceLine {
        if (terms < 1 || !until.isAfter(from)) {
            throw new IllegalArgumentException(terms + " terms from " + from + " until " + until);
        }
    }

    /**
     * What is paid for, without what only goes onto the prepaid account.
     *
     * @param on the day from which the terms of products count that are opened with it
     */
    public static List<InvoiceLine> of(List<PaymentLine> paid, LocalDate on) {
        return paid.stream().flatMap(line -> of(line, on).stream()).toList();
    }

    private static Optional<InvoiceLine> of(PaymentLine paid, LocalDate on) {
        return switch (paid) {
            case PaymentLine.Renewal renewal ->
                Optional.of(new InvoiceLine(
                        renewal.type(),
                        renewal.name(),
                        renewal.term(),
                        renewal.terms(),
                        renewal.from().on(),
                        renewal.until().on(),
                        renewal.amount()));
            case PaymentLine.Opening opening ->
                Optional.of(new InvoiceLine(
                        opening.type(),
                        opening.name(),
                        opening.term(),
                        opening.terms(),
                        on,
                        on.plusMonths((long) opening.term().months() * opening.terms()),
                        opening.amount()));
            case PaymentLine.Deposit deposit -> Optional.empty();
        };
    }

    /** What lines that are paid together come to. There is at least one. */
    static Money totalOf(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::amount).reduce(Money::plus).orElseThrow();
    }
}

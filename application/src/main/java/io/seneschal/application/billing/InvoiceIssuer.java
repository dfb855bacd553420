package io.seneschal.application.billing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.seneschal.application.billing.Customers.Customer;
import io.seneschal.application.billing.PaperNumbers.Series;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Change;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** An invoice for each payment that has succeeded; what only goes onto the prepaid account needs none (PAY-9). */
public final class InvoiceIssuer implements PaymentConsequences {

    private final Invoices invoices;
    private final PaperNumbers numbers;
    private final Customers customers;
    private final BillingSettings settings;
    private final Ids ids;

    @Inject
    public InvoiceIssuer(
            Invoices invoices, PaperNumbers numbers, Customers customers, BillingSettings settings, Ids ids) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.customers = customers;
        this.settings = settings;
        this.ids = ids;
    }

    @Override
    public void succeeded(List<Payment> payments, Instant at) {
        var billed = billed(payments, at);
        if (billed.isEmpty()) {
            return;
        }
        var counts = new HashMap<Series, Integer>();
        billed.forEach(bill -> counts.merge(bill.series(), 1, Integer::sum));
        var next = new HashMap<>(numbers.take(counts));
        var issuer = settings.creditor().issuer();
        var issued = new ArrayList<Change<Invoice>>();
        for (var bill : billed) {
            var number = requireNonNull(next.merge(bill.series(), 1, Integer::sum)) - 1;
            issued.add(Invoice.issue(bill.invoice(new InvoiceId(ids.next()), number, issuer, at)));
        }
        invoices.issue(issued);
    }

    private List<Bill> billed(List<Payment> payments, Instant at) {
        var billed = payments.stream().filter(payment -> !payment.isDeposit()).toList();
        if (billed.isEmpty()) {
            return List.of();
        }
        var whose = customers.all(billed.stream().map(Payment::organisation).collect(toSet()));
        return billed.stream()
                .map(payment -> {
                    var customer = requireNonNull(whose.get(payment.organisation()));
                    return new Bill(payment, customer, customer.dayAt(at));
                })
                .toList();
    }

    /** What is to be billed, to whom, and on which day. */
    private record Bill(Payment payment, Customer customer, LocalDate on) {

        Series series() {
            return new Series(payment.organisation(), PaperSeries.INVOICE, on.getYear());
        }

        Invoice invoice(InvoiceId id, int number, Issuer issuer, Instant at) {
            return new Invoice(
                    id,
                    payment.organisation(),
                    new PaperNumber(PaperSeries.INVOICE, on.getYear(), number),
                    on,
                    payment.id(),
                    issuer,
                    customer.recipient(),
                    InvoiceLine.of(payment.lines(), on),
                    payment.paidBy(),
                    payment.fromPrepaid(),
                    payment.total(),
                    at);
        }
    }
}

package io.seneschal.application.billing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.seneschal.application.billing.Customers.Customer;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.shared.Change;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A pro forma invoice for each payment that waits for a transfer (PAY-4). It is settled together with its payment. */
public final class ProFormaMaker implements PaymentConsequences {

    private final ProFormas proFormas;
    private final Customers customers;
    private final BillingSettings settings;
    private final Ids ids;

    @Inject
    public ProFormaMaker(ProFormas proFormas, Customers customers, BillingSettings settings, Ids ids) {
        this.proFormas = proFormas;
        this.customers = customers;
        this.settings = settings;
        this.ids = ids;
    }

    /** @throws io.seneschal.domain.billing.TransferRefusal.NoAccount if the provider takes no transfers in that currency */
    @Override
    public void begun(List<Payment> payments, Instant at) {
        var waiting = payments.stream()
                .filter(payment -> payment.state() == Payment.State.AWAITING_TRANSFER)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var whose = customers.all(waiting.stream().map(Payment::organisation).collect(toSet()));
        proFormas.add(waiting.stream()
                .map(payment -> ProForma.make(drawnUp(payment, requireNonNull(whose.get(payment.organisation())), at)))
                .toList());
    }

    @Override
    public void succeeded(List<Payment> payments, Instant at) {
        settle(payments, ProForma::pay);
    }

    @Override
    public void failed(List<Payment> payments, Instant at) {
        settle(payments, ProForma::cancel);
    }

    private void settle(List<Payment> payments, Function<ProForma, Change<ProForma>> step) {
        var transfers = payments.stream()
                .filter(payment -> payment.kind().awaitsTransfer())
                .map(Payment::id)
                .toList();
        if (!transfers.isEmpty()) {
            proFormas.save(proFormas.of(transfers).stream().map(step).toList());
        }
    }

    private ProForma drawnUp(Payment payment, Customer customer, Instant at) {
        var creditor = settings.creditor();
        var account = creditor.account(payment.fromMethod().currency()).payable();
        var id = ids.next();
        var on = customer.dayAt(at);
        return new ProForma(
                new ProFormaId(id),
                payment.organisation(),
                payment.id(),
                account,
                TransferReference.of(id, account),
                on,
                creditor.issuer(),
                customer.recipient(),
                InvoiceLine.of(payment.lines(), on),
                payment.fromPrepaid(),
                payment.fromMethod(),
                ProForma.State.OPEN,
                at,
                0);
    }
}

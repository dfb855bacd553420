package io.seneschal.rest.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.ReadingInvoices;
import io.seneschal.application.billing.ReadingProFormas;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.rest.shared.Response;
import java.util.List;
import java.util.function.Function;

/** Payments on the wire, each with the ids of the papers about it. */
public final class PaymentAnswers {

    private final ReadingInvoices invoices;
    private final ReadingProFormas proFormas;

    public PaymentAnswers(ReadingInvoices invoices, ReadingProFormas proFormas) {
        this.invoices = invoices;
        this.proFormas = proFormas;
    }

    PaymentView view(Actor actor, Payment payment) {
        return views(actor, payment.organisation(), List.of(payment)).apply(payment);
    }

    /** Of several payments of one organisation, whose papers are asked for together. */
    Function<Payment, PaymentView> views(Actor actor, OrganisationId organisation, List<Payment> payments) {
        var ids = payments.stream().map(Payment::id).toList();
        var billed = invoices.of(actor, organisation, ids);
        var asked = proFormas.of(actor, organisation, ids).stream().collect(toMap(ProForma::payment, ProForma::id));
        return payment -> PaymentView.of(payment, billed.get(payment.id()), asked.get(payment.id()));
    }

    /** Of one that has begun, in whichever way. */
    Response created(Actor actor, Payment payment) {
        var location = "/1/organisations/" + payment.organisation() + "/payments/" + payment.id();
        return Response.created(location, view(actor, payment)).ofVersion(payment.version());
    }
}

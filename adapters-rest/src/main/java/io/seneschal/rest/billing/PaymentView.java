package io.seneschal.rest.billing;

import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.rest.shared.MoneyView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment on the wire.
 *
 * @param failure why it failed, as the provider says it; {@code null} if it didn't
 * @param settledAt when it succeeded or failed; {@code null} before
 * @param invoiceId of its invoice; {@code null} before it succeeds, and for deposits
 * @param proFormaId of what its transfer is paid against; {@code null} where there is none
 */
record PaymentView(
        UUID id,
        String state,
        List<LineView> lines,
        UUID paymentMethodId,
        String kind,
        MoneyView amount,
        MoneyView fromPrepaid,
        MoneyView fromMethod,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable UUID invoiceId,
        @Nullable UUID proFormaId) {

    static PaymentView of(Payment payment, @Nullable InvoiceId invoice, @Nullable ProFormaId proForma) {
        return new PaymentView(
                payment.id().value(),
                payment.state().code(),
                payment.lines().stream().map(LineView::of).toList(),
                payment.method().value(),
                payment.kind().code(),
                MoneyView.of(payment.total()),
                MoneyView.of(payment.fromPrepaid()),
                MoneyView.of(payment.fromMethod()),
                payment.failure(),
                payment.createdAt(),
                payment.settledAt(),
                invoice == null ? null : invoice.value(),
                proForma == null ? null : proForma.value());
    }

    /**
     * One thing that is paid; what is of no sense for it is {@code null}.
     *
     * @param dueOn from which the terms of a renewal count
     * @param paidUntil the due date after them
     */
    record LineView(
            String kind,
            @Nullable UUID productId,
            @Nullable UUID orderId,
            @Nullable String type,
            @Nullable String name,
            @Nullable String term,
            @Nullable Integer terms,
            @Nullable String dueOn,
            @Nullable String paidUntil,
            MoneyView amount) {

        static LineView of(PaymentLine line) {
            return switch (line) {
                case PaymentLine.Renewal renewal ->
                    new LineView(
                            "renewal",
                            renewal.product().value(),
                            null,
                            renewal.type(),
                            renewal.name().text(),
                            renewal.term().toString(),
                            renewal.terms(),
                            renewal.from().toString(),
                            renewal.until().toString(),
                            MoneyView.of(renewal.amount()));
                case PaymentLine.Opening opening ->
                    new LineView(
                            "opening",
                            opening.product().value(),
                            opening.order().value(),
                            opening.type(),
                            opening.name().text(),
                            opening.term().toString(),
                            opening.terms(),
                            null,
                            null,
                            MoneyView.of(opening.amount()));
                case PaymentLine.Deposit deposit ->
                    new LineView(
                            "deposit", null, null, null, null, null, null, null, null, MoneyView.of(deposit.amount()));
            };
        }
    }
}

package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How payments, and what they are made with, are shown. */
final class PaymentFields {

    static final View<Payment> PAYMENT = new View<>(
            payment -> Fields.of(
                    "id", payment.id(),
                    "state", payment.state(),
                    "lines", payment.lines().stream().map(PaymentFields::line).toList(),
                    "payment_method_id", payment.method(),
                    "kind", payment.kind(),
                    "amount", money(payment.total()),
                    "from_prepaid", money(payment.fromPrepaid()),
                    "from_method", money(payment.fromMethod()),
                    "provider_reference", payment.providerReference(),
                    "failure", payment.failure(),
                    "created_at", payment.createdAt(),
                    "settled_at", payment.settledAt()),
            "id",
            "state",
            "kind",
            "amount.amount",
            "amount.currency",
            "created_at",
            "failure");

    static final View<PaymentMethod> METHOD = new View<>(
            method -> Fields.of(
                    "id", method.id(),
                    "kind", method.kind(),
                    "display", method.display(),
                    "currency", method.currency(),
                    "carries_auto_renewal", method.kind().carriesAutoRenewal(),
                    "created_at", method.createdAt()),
            "id",
            "kind",
            "display",
            "currency",
            "carries_auto_renewal");

    static final View<PrepaidAccount> PREPAID = new View<>(account -> Fields.of(
            "balance", money(account.available().plus(account.reserved())),
            "available", money(account.available()),
            "reserved", money(account.reserved())));

    static final View<LedgerTransaction> ENTRY = new View<>(
            entry -> Fields.of(
                    "id", entry.id(),
                    "kind", entry.kind(),
                    "amount", money(entry.amount()),
                    "payment_id", entry.payment(),
                    "postings",
                            entry.postings().stream()
                                    .map(PaymentFields::posting)
                                    .toList(),
                    "at", entry.at()),
            "at",
            "kind",
            "amount.amount",
            "amount.currency",
            "payment_id");

    private PaymentFields() {}

    private static Map<String, @Nullable Object> money(Money money) {
        return Fields.of("amount", money.amount(), "currency", money.currency());
    }

    private static Map<String, @Nullable Object> posting(LedgerTransaction.Posting posting) {
        return Fields.of("account", posting.account(), "amount", money(posting.amount()));
    }

    private static Map<String, @Nullable Object> line(PaymentLine line) {
        return switch (line) {
            case PaymentLine.Renewal renewal ->
                Fields.of(
                        "kind", "renewal",
                        "product_id", renewal.product(),
                        "name", renewal.name(),
                        "term", renewal.term(),
                        "terms", renewal.terms(),
                        "due_on", renewal.from(),
                        "paid_until", renewal.until(),
                        "amount", money(renewal.amount()));
            case PaymentLine.Opening opening ->
                Fields.of(
                        "kind", "opening",
                        "product_id", opening.product(),
                        "order_id", opening.order(),
                        "name", opening.name(),
                        "term", opening.term(),
                        "terms", opening.terms(),
                        "amount", money(opening.amount()));
            case PaymentLine.Deposit deposit -> Fields.of("kind", "deposit", "amount", money(deposit.amount()));
        };
    }
}

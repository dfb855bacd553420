package io.seneschal.cli.renewal;

import io.seneschal.application.renewal.Forecasting.Foreseen;
import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.renewal.RunSummary;
import io.seneschal.application.renewal.WatchingRenewals;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How renewals are shown. */
final class RenewalFields {

    static final View<ReadingRenewals.Item> ITEM = new View<>(
            item -> Fields.of(
                    "product_id", item.of().id(),
                    "name", item.of().product().name(),
                    "due_on", item.of().product().due(),
                    "state", item.of().product().state(),
                    "auto_renewal", item.of().renewal().isOn(),
                    "payment_method_id", item.of().renewal().method().orElse(null),
                    "next_attempt_on", item.nextAttemptOn(),
                    "price", item.price(),
                    "offered_terms", item.offered()),
            "product_id",
            "name",
            "due_on",
            "state",
            "auto_renewal",
            "next_attempt_on",
            "price");

    static final View<WatchingRenewals.Missed> MISSED = new View<>(
            missed -> Fields.of(
                    "organisation_id", missed.organisation(),
                    "product_id", missed.product(),
                    "due_on", missed.dueOn(),
                    "attempt", missed.attempt(),
                    "planned_on", missed.plannedOn()),
            "organisation_id",
            "product_id",
            "due_on",
            "attempt",
            "planned_on");

    private RenewalFields() {}

    static View<Foreseen> foreseen(Desk desk) {
        return new View<>(
                foreseen -> {
                    var item = foreseen.item();
                    return Fields.of(
                            "organisation_id", foreseen.organisation(),
                            "product_id", item.product(),
                            "on", item.on(),
                            "attempt", item.attempt() == 0 ? null : item.attempt(),
                            "amount", item.amount(),
                            "outcome", item.willCharge() ? "will-charge" : "will-not",
                            "problem", item.problem() == null ? null : desk.problem(item.problem()));
                },
                "product_id",
                "on",
                "attempt",
                "amount",
                "outcome",
                "problem.code");
    }

    static Map<String, @Nullable Object> summary(RunSummary summary) {
        return Fields.of(
                "looked", summary.looked(),
                "reminded", summary.reminded(),
                "attempted", summary.attempted(),
                "charged", summary.charged(),
                "declined", summary.declined(),
                "unanswered", summary.unanswered(),
                "refused", summary.refused(),
                "held_up", summary.heldUp(),
                "blocked", summary.blocked(),
                "terminated", summary.terminated());
    }
}

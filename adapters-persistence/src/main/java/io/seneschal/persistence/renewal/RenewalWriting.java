package io.seneschal.persistence.renewal;

import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import java.time.Instant;
import java.util.List;

/** Writes renewals into their table, many in as many steps as one. */
final class RenewalWriting {

    /** Those that are not there yet are of products that were opened in the same transaction. */
    private static final String MERGE = """
            merge into renewals using <batch> on renewals.product_id = batch.product_id
            when matched and renewals.version = batch.version then update set
                method_id = batch.method_id, switched_off = batch.switched_off, progress_due_on = batch.progress_due_on,
                attempted = batch.attempted, told = batch.told, blocked_on = batch.blocked_on, look_at = batch.look_at,
                version = batch.version + 1
            when not matched and batch.version = 0 then insert
                (product_id, organisation_id, method_id, switched_off, progress_due_on, attempted, told, blocked_on, look_at,
                 version)
                values (batch.product_id, batch.organisation_id, batch.method_id, batch.switched_off, batch.progress_due_on,
                        batch.attempted, batch.told, batch.blocked_on, batch.look_at, 1)
            """;

    private RenewalWriting() {}

    record Written(AutoRenewal renewal, Instant lookAt) {}

    /** @throws StaleChange if one was saved by someone else since it was read */
    static void write(JdbiStore store, List<Written> all) {
        var written = Batch.of(all)
                .ids("product_id", each -> each.renewal().product().value())
                .ids("organisation_id", each -> each.renewal().organisation().value())
                .ids(
                        "method_id",
                        each -> each.renewal()
                                .method()
                                .map(PaymentMethodId::value)
                                .orElse(null))
                .truths("switched_off", each -> each.renewal().position() instanceof Switch.Off(var wished) && wished)
                .days("progress_due_on", each -> each.renewal().progress().dueOn())
                .numbers("attempted", each -> each.renewal().progress().attempted())
                .truths("told", each -> each.renewal().progress().told())
                .days("blocked_on", each -> each.renewal().blockedOn())
                .instants("look_at", Written::lookAt)
                .numbers("version", each -> each.renewal().version())
                .change(store, MERGE);
        if (written < all.size()) {
            throw new StaleChange("renewals");
        }
    }
}

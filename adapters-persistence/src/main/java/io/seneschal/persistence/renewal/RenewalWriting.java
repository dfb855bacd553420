package io.seneschal.persistence.renewal;

import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes renewals into their table, many in as many steps as one. */
final class RenewalWriting {

    private RenewalWriting() {}

    record Written(AutoRenewal renewal, Instant lookAt) {}

    /**
     * Updates them; those that are not there yet, because their product was opened in the same transaction, are inserted.
     *
     * @throws StaleChange if one was saved by someone else since it was read
     */
    static void write(Handle handle, List<Written> all) {
        var missing = new ArrayList<Written>();
        try (var batch = handle.prepareBatch("""
                update renewals
                set method_id = :method, switched_off = :switchedOff, progress_due_on = :progressDueOn,
                    attempted = :attempted, told = :told, blocked_on = :blockedOn, look_at = :lookAt,
                    version = version + 1
                where product_id = :product and version = :version
                """)) {
            all.forEach(each -> bind(batch, each));
            var counts = batch.execute();
            for (var index = 0; index < counts.length; index++) {
                if (counts[index] == 0) {
                    missing.add(all.get(index));
                }
            }
        }
        missing.forEach(each -> insert(handle, each));
    }

    /** @throws StaleChange if it is there */
    private static void insert(Handle handle, Written each) {
        if (each.renewal().version() != 0) {
            throw new StaleChange(each.renewal().product());
        }
        try (var batch = handle.prepareBatch("""
                insert into renewals (product_id, organisation_id, method_id, switched_off, progress_due_on, attempted,
                                      told, blocked_on, look_at, version)
                values (:product, :organisation, :method, :switchedOff, :progressDueOn, :attempted, :told, :blockedOn,
                        :lookAt, :version + 1)
                """)) {
            bind(batch, each);
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, Written each) {
        var renewal = each.renewal();
        batch.bind("product", renewal.product().value())
                .bind("organisation", renewal.organisation().value())
                .bindByType(
                        "method", renewal.method().map(PaymentMethodId::value).orElse(null), UUID.class)
                .bind("switchedOff", renewal.position() instanceof Switch.Off(var wished) && wished)
                .bindByType("progressDueOn", renewal.progress().dueOn(), LocalDate.class)
                .bind("attempted", renewal.progress().attempted())
                .bind("told", renewal.progress().told())
                .bindByType("blockedOn", renewal.blockedOn(), LocalDate.class)
                .bind("lookAt", each.lookAt())
                .bind("version", renewal.version())
                .add();
    }
}

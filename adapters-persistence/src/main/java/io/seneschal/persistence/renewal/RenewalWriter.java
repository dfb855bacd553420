package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.Anew;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.Keys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Notes, in the transaction of events, which products are to be looked at anew because of them. */
public final class RenewalWriter implements JdbiWitness {

    public RenewalWriter() {}

    @Override
    public Optional<Consumer<Handle>> after(List<WrittenEvent> events) {
        var all = events.stream()
                .map(written -> Anew.after(written.event()))
                .filter(anew -> !(anew instanceof Anew.Nothing))
                .distinct()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(handle -> note(handle, all));
    }

    private static void note(Handle handle, List<Anew> all) {
        Batch.of(only(Anew.Newcomer.class, all))
                .ids("product_id", each -> each.product().value())
                .ids("organisation_id", each -> each.organisation().value())
                .instants("look_at", each -> RenewableRow.AT_ONCE)
                .execute(handle, """
                        insert into renewals (product_id, organisation_id, switched_off, attempted, told, look_at, version)
                        select product_id, organisation_id, false, 0, false, look_at, 0
                        from <batch>
                        on conflict do nothing
                        """);
        lookAtOnce(
                handle,
                "product_id = any(:ids)",
                Keys.ids(only(Anew.One.class, all), each -> each.product().value()));
        lookAtOnce(
                handle,
                "organisation_id = any(:ids)",
                Keys.ids(
                        only(Anew.EveryOneOf.class, all),
                        each -> each.organisation().value()));
    }

    private static <A extends Anew> List<A> only(Class<A> kind, List<Anew> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void lookAtOnce(Handle handle, String which, Keys ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update renewals set look_at = :atOnce where " + which)
                    .bind("ids", ids)
                    .bind("atOnce", RenewableRow.AT_ONCE)
                    .execute();
        }
    }
}

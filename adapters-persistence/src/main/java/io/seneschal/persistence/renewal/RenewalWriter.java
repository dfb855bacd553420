package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.Anew;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
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
        return all.isEmpty() ? Optional.empty() : Optional.of(handle -> all.forEach(anew -> note(handle, anew)));
    }

    private static void note(Handle handle, Anew anew) {
        switch (anew) {
            case Anew.Nothing nothing -> {}
            case Anew.Newcomer(var organisation, var product) ->
                handle.createUpdate("""
                                insert into renewals (product_id, organisation_id, switched_off, attempted, told,
                                                      look_at, version)
                                values (:product, :organisation, false, 0, false, :atOnce, 0)
                                on conflict do nothing
                                """)
                        .bind("product", product.value())
                        .bind("organisation", organisation.value())
                        .bind("atOnce", RenewableRow.AT_ONCE)
                        .execute();
            case Anew.One(var product) ->
                handle.createUpdate("update renewals set look_at = :atOnce where product_id = :product")
                        .bind("product", product.value())
                        .bind("atOnce", RenewableRow.AT_ONCE)
                        .execute();
            case Anew.EveryOneOf(var organisation) ->
                handle.createUpdate("update renewals set look_at = :atOnce where organisation_id = :organisation")
                        .bind("organisation", organisation.value())
                        .bind("atOnce", RenewableRow.AT_ONCE)
                        .execute();
        }
    }
}

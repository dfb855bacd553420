package io.seneschal.application.renewal;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.renewal.Look;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looking at products whose time has come, from any number of processes, and keeping what was decided. Of thousands at once
 * it is asked in as many steps as of one.
 *
 * <p>Each product has an instant at which somebody has to look at it. The store itself sets it to at once for a product that
 * is opened, moved, blocked or unblocked by hand, and for all of an organisation whose calendar or reminders change.
 */
public interface RenewalRounds {

    /** From now on everything follows this plan. What was put off by another one is looked at anew. */
    void follow(RenewalPlan plan);

    /** How many rounds one process best does side by side, each with its share: one where they would take turns. */
    default int sideBySide() {
        return 1;
    }

    /**
     * The products that have been waiting the longest to be looked at, for the running transaction. Others who ask meanwhile
     * get others.
     *
     * @param share of which they are
     */
    List<Renewable> claim(Instant now, int most, Share share);

    /** Those of these that there are. */
    List<Renewable> all(Collection<ProductId> products);

    /** The attempts that have begun with these payments. */
    Map<PaymentId, Made> madeWith(Collection<PaymentId> payments);

    /**
     * Stores what was decided.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if something was saved by someone else since it was read, or an
     *     attempt was made already (REN-9); then nothing is stored
     */
    void save(List<Decided> decided);

    /** @param nextLook when somebody has to look at it again */
    record Decided(Look look, Instant nextLook, @Nullable Made attempt) {}

    /**
     * An attempt: its key, made once for ever (REN-9), and what became of its beginning.
     *
     * @param payment {@code null} if it could not begin
     * @param refusal the code of the refusal that says why; {@code null} if it could
     */
    record Made(
            ProductId product,
            LocalDate dueOn,
            int number,
            @Nullable PaymentId payment,
            @Nullable String refusal) {}
}

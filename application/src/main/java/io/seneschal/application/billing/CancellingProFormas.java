package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.util.List;

/** Giving up a transfer that was announced: the payment has failed, and what it was for can be paid in another way (PAY-4). */
public final class CancellingProFormas {

    private static final String REASON = "cancelled";

    private final ProFormas proFormas;
    private final PaymentSettler settling;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public CancellingProFormas(
            ProFormas proFormas, PaymentSettler settling, Authorities authorities, Transactions transactions) {
        this.proFormas = proFormas;
        this.settling = settling;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /** @throws io.seneschal.domain.billing.ProFormaRefusal.ProFormaSettled if it has been paid */
    public ProForma cancel(Actor actor, OrganisationId organisation, ProFormaId id, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var proForma = proFormas.get(organisation, id);
            seen.require(proForma.version());
            var cancelled = proForma.cancel();
            if (!cancelled.isNone()) {
                // its own state follows from that of its payment
                var given = new Answered(cancelled.after().payment(), new Payments.Answer.Declined(REASON));
                settling.settle(actor, List.of(given));
            }
            return proFormas.get(organisation, id);
        });
    }
}

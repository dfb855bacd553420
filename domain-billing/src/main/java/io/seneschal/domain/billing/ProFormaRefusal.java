package io.seneschal.domain.billing;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about pro forma invoices. */
public abstract sealed class ProFormaRefusal extends Refusal {

    private ProFormaRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownProForma extends ProFormaRefusal {
        public UnknownProForma(OrganisationId organisation, ProFormaId proForma) {
            super(
                    Kind.UNKNOWN,
                    "pro-forma.unknown",
                    facts("organisation", organisation, "pro_forma", proForma),
                    "list-the-pro-formas");
        }
    }

    /** It has been paid, and can't be cancelled any more. */
    public static final class ProFormaSettled extends ProFormaRefusal {
        public ProFormaSettled(ProFormaId proForma, ProForma.State state) {
            super(
                    Kind.CONFLICT,
                    "pro-forma.settled",
                    facts("pro_forma", proForma, "state", state.code()),
                    "ask-for-a-credit-note");
        }
    }
}

package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments as they are listed and looked for. */
public interface PaymentViews {

    /** @throws io.seneschal.domain.billing.PaymentRefusal.UnknownPayment also when only another organisation has it */
    Payment get(OrganisationId organisation, PaymentId payment);

    /** @param state {@code null} for all */
    Page<Payment> page(OrganisationId organisation, Payment.@Nullable State state, PageRequest page);

    /** The payments with this method that are neither succeeded nor failed; the first hundred of them. */
    List<PaymentId> openWith(PaymentMethodId method);

    /** How many of the organisation are neither succeeded nor failed. */
    long countOpen(OrganisationId organisation);

    /** How many there are of whose outcome the provider has to be asked. */
    long countUnresolved();
}

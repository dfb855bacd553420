package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.Map;

/** All payment methods, each to be found in its own organisation and nowhere else. They go with it. */
public interface PaymentMethods {

    /** @throws io.seneschal.domain.billing.PaymentMethodRefusal.UnknownPaymentMethod also when only another one has it */
    PaymentMethod get(OrganisationId organisation, PaymentMethodId method);

    /** Whosever they are: for payments that have begun. What is gone is left out. */
    Map<PaymentMethodId, PaymentMethod> all(Collection<PaymentMethodId> methods);

    Page<PaymentMethod> page(OrganisationId organisation, PageRequest page);

    void add(Change<PaymentMethod> added);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange while an open payment is with it */
    void remove(Change<PaymentMethod> removed);
}

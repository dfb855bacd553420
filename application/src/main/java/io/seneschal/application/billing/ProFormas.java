package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All pro forma invoices, each asking for one transfer under a reference of its own. They outlive their organisations. */
public interface ProFormas {

    /** @throws io.seneschal.domain.billing.ProFormaRefusal.UnknownProForma also when only another organisation has it */
    ProForma get(OrganisationId organisation, ProFormaId proForma);

    /** @param state {@code null} for all */
    Page<ProForma> page(OrganisationId organisation, ProForma.@Nullable State state, PageRequest page);

    /** Those of these payments that have one. */
    List<ProForma> of(Collection<PaymentId> payments);

    /** The one that asks for a transfer under this reference, whosever it is. */
    Optional<ProForma> asking(TransferReference reference);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if another one has its reference, or its payment */
    void add(List<Change<ProForma>> made);

    /**
     * Stores those changes in which something happened.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if one was saved by someone else since it was read
     */
    void save(List<Change<ProForma>> changed);
}

package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at pro forma invoices, also as papers with a QR-bill (PAY-4). */
public final class ReadingProFormas {

    private final ProFormas proFormas;
    private final Papers papers;
    private final Catalogue catalogue;
    private final Authorities authorities;

    @Inject
    public ReadingProFormas(ProFormas proFormas, Papers papers, Catalogue catalogue, Authorities authorities) {
        this.proFormas = proFormas;
        this.papers = papers;
        this.catalogue = catalogue;
        this.authorities = authorities;
    }

    /** @throws io.seneschal.domain.billing.ProFormaRefusal.UnknownProForma if there is none here */
    public ProForma get(Actor actor, OrganisationId organisation, ProFormaId proForma) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return proFormas.get(organisation, proForma);
    }

    /** @param state {@code null} for all */
    public Page<ProForma> page(
            Actor actor, OrganisationId organisation, ProForma.@Nullable State state, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return proFormas.page(organisation, state, page);
    }

    /** Those that there are for payments of the organisation. */
    public List<ProForma> of(Actor actor, OrganisationId organisation, Collection<PaymentId> payments) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return proFormas.of(payments);
    }

    /** As a PDF file. */
    public byte[] paper(Actor actor, OrganisationId organisation, ProFormaId proForma, Language language) {
        return papers.proForma(get(actor, organisation, proForma), Papers.Words.in(language, catalogue));
    }
}

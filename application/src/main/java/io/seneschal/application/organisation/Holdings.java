package io.seneschal.application.organisation;

import io.seneschal.domain.shared.OrganisationId;

/**
 * One kind of thing that keeps an organisation from being deleted while it has any (ORG-9): other members, products, open
 * invoices, prepaid balance. Whatever is of such a kind registers itself.
 */
public interface Holdings {

    /** The kind as the refusal names it. */
    String kind();

    long count(OrganisationId organisation);
}

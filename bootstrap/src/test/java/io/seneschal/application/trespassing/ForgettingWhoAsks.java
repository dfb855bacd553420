package io.seneschal.application.trespassing;

import io.seneschal.domain.shared.OrganisationId;

/** What is wrong here: a use case that nobody has to answer for. */
public final class ForgettingWhoAsks {

    public String act(OrganisationId organisation) {
        return organisation.toString();
    }
}

package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;

/** All organisations. They come into being with their first member, through {@link Memberships#found}. */
public interface Organisations {

    /** @throws io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation if there is none */
    Organisation get(OrganisationId organisation);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read */
    void save(Change<Organisation> changed);

    /** Takes the organisation away with its memberships and invitations; its events stay. */
    void remove(Change<Organisation> deleted);
}

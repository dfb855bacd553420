package io.seneschal.application.blueprint;

import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;

/** Whole organisations, read in a number of questions that does not grow with them. */
@FunctionalInterface
public interface Surveys {

    /**
     * Everything about an organisation that a blueprint speaks of, as it is at one moment.
     *
     * @param now decides which invitations are pending
     * @throws io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation if there is none
     */
    Survey of(OrganisationId organisation, Instant now);
}

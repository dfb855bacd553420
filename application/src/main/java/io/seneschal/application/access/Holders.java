package io.seneschal.application.access;

import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.OrganisationId;

/** Whoever can hold an access: the members of an organisation, and its teams. */
public interface Holders {

    /**
     * @throws io.seneschal.domain.organisation.MembershipRefusal.UnknownMember if the user is no member there
     * @throws io.seneschal.domain.team.TeamRefusal.UnknownTeam if the team is none of that organisation
     */
    void require(OrganisationId organisation, Holder holder);
}

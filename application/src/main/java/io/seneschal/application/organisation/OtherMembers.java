package io.seneschal.application.organisation;

import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** The members but the last: while there are any, the organisation can't be deleted (ORG-9). */
public final class OtherMembers implements Holdings {

    private final OrganisationViews organisations;

    @Inject
    public OtherMembers(OrganisationViews organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return "members";
    }

    @Override
    public long count(OrganisationId organisation) {
        return organisations.get(organisation).membersCount() - 1;
    }
}

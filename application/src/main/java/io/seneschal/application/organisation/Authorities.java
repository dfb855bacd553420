package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** Finds with what right somebody acts in an organisation. What that right opens, the domain knows. */
public final class Authorities {

    private final Memberships memberships;
    private final Organisations organisations;

    @Inject
    public Authorities(Memberships memberships, Organisations organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    /** @throws UnknownOrganisation if there is none, or the actor does not belong to it: to them it is not there (ORG-7) */
    public Authority of(Actor actor, OrganisationId organisation) {
        return switch (actor) {
            case Actor.Person(var user) ->
                memberships
                        .find(organisation, user)
                        .map(Authority.OfMember::new)
                        .orElseThrow(() -> new UnknownOrganisation(organisation));
            case Actor.Operator operator -> {
                organisations.get(organisation);
                yield new Authority.OfOperator();
            }
            case Actor.MailServer server -> throw new UnknownOrganisation(organisation);
            case Actor.Agent agent -> throw new UnknownOrganisation(organisation);
            case Actor.Clock clock -> throw new UnknownOrganisation(organisation);
            case Actor.Visitor visitor -> throw new UnknownOrganisation(organisation);
        };
    }

    /**
     * @throws UnknownOrganisation if the actor does not belong to it
     * @throws io.seneschal.domain.organisation.PermissionRefusal if they may not do it there
     */
    public Authority require(Actor actor, Permission permission, OrganisationId organisation) {
        var authority = of(actor, organisation);
        authority.require(permission);
        return authority;
    }
}

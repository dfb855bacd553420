package io.seneschal.application.organisation;

import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.organisation.OrganisationViews.UserOrganisation;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looking at organisations. */
public final class ReadingOrganisations {

    private final OrganisationViews views;
    private final Authorities authorities;

    @Inject
    public ReadingOrganisations(OrganisationViews views, Authorities authorities) {
        this.views = views;
        this.authorities = authorities;
    }

    public OrganisationView get(Actor actor, OrganisationId organisation) {
        authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        return views.get(organisation);
    }

    /** The organisations the actor belongs to. */
    public Page<UserOrganisation> mine(Actor actor, PageRequest page) {
        return views.ofUser(actor.requirePerson().id(), page);
    }

    /** @param search part of the name; {@code null} for all */
    public Page<OrganisationView> all(Actor.Operator actor, @Nullable String search, PageRequest page) {
        return views.all(search, page);
    }

    /** Those with exactly this name, whatever its case. */
    public Page<OrganisationView> named(Actor.Operator actor, String name, PageRequest page) {
        return views.named(name, page);
    }
}

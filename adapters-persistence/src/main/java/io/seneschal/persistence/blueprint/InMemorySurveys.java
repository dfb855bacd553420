package io.seneschal.persistence.blueprint;

import io.seneschal.application.blueprint.Surveys;
import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.access.InMemoryAccessTables;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.team.InMemoryTeamTables;
import io.seneschal.persistence.user.InMemoryUserTables;
import java.time.Instant;

/** Whole organisations, from memory. */
public final class InMemorySurveys implements Surveys {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryUserTables users;
    private final InMemoryTeamTables teams;
    private final InMemoryProductTables products;
    private final InMemoryAccessTables accesses;

    public InMemorySurveys(
            InMemoryStore store,
            InMemoryOrganisationTables organisations,
            InMemoryUserTables users,
            InMemoryTeamTables teams,
            InMemoryProductTables products,
            InMemoryAccessTables accesses) {
        this.store = store;
        this.organisations = organisations;
        this.users = users;
        this.teams = teams;
        this.products = products;
        this.accesses = accesses;
    }

    @Override
    public Survey of(OrganisationId organisation, Instant now) {
        return store.ask(() -> new Survey(
                organisations.whole(organisation).orElseThrow(() -> new UnknownOrganisation(organisation)),
                organisations
                        .membershipsOf(organisation)
                        .map(member -> new Resident(
                                member, users.find(member.user()).orElseThrow().login()))
                        .toList(),
                organisations.pendingInvitationsOf(organisation, now).toList(),
                teams.staffedTeamsOf(organisation).toList(),
                products.of(organisation).toList(),
                accesses.of(organisation).toList()));
    }
}

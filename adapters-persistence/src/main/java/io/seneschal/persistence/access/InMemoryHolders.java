package io.seneschal.persistence.access;

import io.seneschal.application.access.Holders;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Optional;

/** Members and teams as holders of accesses, in memory. */
public final class InMemoryHolders implements Holders {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final TeamsInMemory teams;

    public InMemoryHolders(InMemoryStore store, InMemoryOrganisationTables organisations, TeamsInMemory teams) {
        this.store = store;
        this.organisations = organisations;
        this.teams = teams;
    }

    @Override
    public void require(OrganisationId organisation, Holder holder) {
        store.ask(() -> missing(organisation, holder)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> missing(OrganisationId organisation, Holder holder) {
        return switch (holder) {
            case Holder.OfUser(var user)
            when organisations.find(organisation, user).isEmpty() -> Optional.of(new UnknownMember(organisation, user));
            case Holder.OfTeam(var team)
            when teams.nameOf(organisation, team).isEmpty() -> Optional.of(new UnknownTeam(organisation, team));
            default -> Optional.empty();
        };
    }
}

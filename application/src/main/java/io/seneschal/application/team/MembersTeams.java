package io.seneschal.application.team;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The teams a member is in: they may come with the invitation (MEM-2, TEAM-5) and end with the membership (MEM-7). */
public final class MembersTeams implements Dependants {

    private final Teams teams;

    @Inject
    public MembersTeams(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return teams.allOf(organisation, user).stream()
                .map(team -> team.id().value())
                .toList();
    }

    @Override
    public void requireThere(OrganisationId organisation, Offer offer) {
        offer.teams().forEach(team -> teams.get(organisation, team));
    }

    @Override
    public void begin(Membership member, Offer offer, Instant at) {
        offer.teams().stream()
                .map(team -> teams.get(member.organisation(), team))
                .forEach(team -> teams.join(team.welcome(member, at)));
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        teams.allOf(organisation, user).forEach(team -> teams.part(team.partWithMembership(user), user));
    }
}

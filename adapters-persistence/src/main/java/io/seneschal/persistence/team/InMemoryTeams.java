package io.seneschal.persistence.team;

import io.seneschal.application.team.Teams;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamMembership;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.List;
import java.util.Optional;

/** Teams in memory. */
public final class InMemoryTeams implements Teams {

    private final InMemoryStore store;
    private final InMemoryTeamTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryTeams(
            InMemoryStore store,
            InMemoryTeamTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public Team get(OrganisationId organisation, TeamId team) {
        return store.ask(() -> tables.find(organisation, team).orElseThrow(() -> new UnknownTeam(organisation, team)));
    }

    @Override
    public Optional<Team> find(OrganisationId organisation, TeamName name) {
        return store.ask(() -> tables.find(organisation, name));
    }

    @Override
    public List<Team> allOf(OrganisationId organisation, UserId user) {
        return store.ask(() -> tables.teamsOf(organisation, user)
                .map(team -> tables.find(organisation, team).orElseThrow())
                .toList());
    }

    @Override
    public boolean isIn(TeamId team, UserId user) {
        return store.ask(() -> tables.isIn(team, user));
    }

    @Override
    public void add(Change<Team> formed) {
        store.change(() -> {
            organisations.requireThere(formed.after().organisation());
            requireOnlyOneOfItsName(formed.after());
            tables.put(formed.after());
            trail.append(formed);
        });
    }

    @Override
    public void save(Change<Team> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            save(changed.after());
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<Team> deleted) {
        store.change(() -> {
            var team = deleted.after();
            requirePresent(team);
            tables.remove(team);
            organisations.withdrawFromOpenInvitations(team.organisation(), team.id());
            trail.append(deleted);
        });
    }

    @Override
    public void join(Change<TeamMembership> joined) {
        store.change(() -> {
            var member = joined.after();
            if (tables.find(member.organisation(), member.team()).isEmpty()
                    || organisations.find(member.organisation(), member.user()).isEmpty()
                    || tables.isIn(member.team(), member.user())) {
                throw new StaleChange(member.team());
            }
            tables.join(member);
            trail.append(joined);
        });
    }

    @Override
    public void part(Change<Team> parted, UserId user) {
        store.change(() -> {
            var team = parted.after();
            if (!tables.isIn(team.id(), user)) {
                throw new StaleChange(team.id());
            }
            tables.part(team.id(), user);
            // who comes and goes does not change a team; only the leader's going does
            if (!tables.find(team.organisation(), team.id()).equals(Optional.of(team))) {
                save(team);
            }
            trail.append(parted);
        });
    }

    private void save(Team team) {
        requirePresent(team);
        requireOnlyOneOfItsName(team);
        tables.put(onNextVersion(team));
    }

    private void requirePresent(Team team) {
        if (tables.find(team.organisation(), team.id())
                .filter(kept -> kept.version() == team.version())
                .isEmpty()) {
            throw new StaleChange(team.id());
        }
    }

    private void requireOnlyOneOfItsName(Team team) {
        if (tables.find(team.organisation(), team.details().name())
                .filter(namesake -> !namesake.id().equals(team.id()))
                .isPresent()) {
            throw new StaleChange(team.id());
        }
    }

    private static Team onNextVersion(Team team) {
        return new Team(team.id(), team.organisation(), team.details(), team.createdAt(), team.version() + 1);
    }
}

package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.BlueprintRefusal.LeaderElsewhere;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.blueprint.Survey.StaffedTeam;
import io.seneschal.domain.blueprint.TeamStep.ChangeTeam;
import io.seneschal.domain.blueprint.TeamStep.DeleteTeam;
import io.seneschal.domain.blueprint.TeamStep.FormTeam;
import io.seneschal.domain.blueprint.TeamStep.JoinTeam;
import io.seneschal.domain.blueprint.TeamStep.LeaveTeam;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done about teams: who joins does so before the leader changes, and who leaves does so afterwards (TEAM-6). */
final class TeamSteps {

    private final List<Step> deletions = new ArrayList<>();
    private final List<Step> formations = new ArrayList<>();
    private final List<Step> joins = new ArrayList<>();
    private final List<Step> changes = new ArrayList<>();
    private final List<Step> leaves = new ArrayList<>();
    private final People people;
    private final Authority by;

    TeamSteps(Blueprint wished, Survey present, People people, Authority by) {
        this.people = people;
        this.by = by;
        if (wished.teams() == null) {
            return;
        }
        var byName = new HashMap<String, StaffedTeam>();
        present.teams().forEach(team -> byName.put(team.team().details().name().folded(), team));
        for (var entry : wished.teams()) {
            var team = byName.remove(entry.name().folded());
            if (team == null) {
                form(entry);
            } else {
                change(entry, team);
            }
        }
        present.teams().stream()
                .map(StaffedTeam::team)
                .filter(team -> byName.containsKey(team.details().name().folded()))
                .forEach(team -> deletions.add(new DeleteTeam(team)));
    }

    List<Step> inOrder() {
        var all = new ArrayList<Step>();
        List.of(deletions, formations, joins, changes, leaves).forEach(all::addAll);
        return all;
    }

    private void form(WishedTeam entry) {
        var members = new LinkedHashMap<UserId, Resident>();
        var leader = leader(entry, Set.of());
        if (entry.members() == null) {
            leader.ifPresent(it -> members.put(it.user(), it));
        } else {
            members.putAll(staying(entry.members()));
        }
        formations.add(
                new FormTeam(entry.name(), entry.colour().value(), leader.orElse(null), List.copyOf(members.values())));
    }

    private void change(WishedTeam entry, StaffedTeam present) {
        var team = present.team();
        if (entry.members() != null) {
            var wished = staying(entry.members());
            wished.values().stream()
                    .filter(resident -> !present.members().contains(resident.user()))
                    .forEach(resident -> joins.add(new JoinTeam(team, resident)));
            present.members().stream()
                    .filter(user -> !wished.containsKey(user))
                    .flatMap(user -> people.staying(user).stream())
                    .sorted(Survey.BY_LOGIN)
                    .forEach(resident -> leaves.add(new LeaveTeam(team, resident)));
        }
        var leader = leader(entry, present.members()).map(Resident::user).orElse(null);
        var details = new TeamDetails(
                entry.name(),
                entry.colour().said() ? entry.colour().value() : team.details().colour(),
                entry.leader().said() ? leader : team.details().leader());
        if (!details.equals(team.details())) {
            team.change(details, Optional.of(team), true, by);
            changes.add(new ChangeTeam(
                    team, details, people.loginOf(team.details().leader()), people.loginOf(details.leader())));
        }
    }

    /** @throws LeaderElsewhere if the wished leader will not be in the team */
    private Optional<Resident> leader(WishedTeam entry, Set<UserId> present) {
        var named = entry.leader().value();
        if (named == null) {
            return Optional.empty();
        }
        var leader = people.staying(named).orElseThrow(() -> InvitationSteps.onlyForMembers(named));
        if (!willBeIn(entry.members(), named, leader, present)) {
            throw new LeaderElsewhere(named.place(), named.email());
        }
        return Optional.of(leader);
    }

    /** A new team whose members nobody names begins with its leader. */
    private static boolean willBeIn(
            @Nullable List<Named> members, Named leader, Resident resident, Set<UserId> present) {
        return members == null
                ? present.isEmpty() || present.contains(resident.user())
                : members.stream().anyMatch(member -> member.email().isSameAs(leader.email()));
    }

    private Map<UserId, Resident> staying(List<Named> members) {
        var staying = new LinkedHashMap<UserId, Resident>();
        members.forEach(named -> people.staying(named).ifPresent(it -> staying.put(it.user(), it)));
        return staying;
    }
}

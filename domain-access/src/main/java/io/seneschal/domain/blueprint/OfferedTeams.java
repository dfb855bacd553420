package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.TeamName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which teams invitations bring along (TEAM-5), by their names: some are still to be formed. A team that exists keeps its
 * spelling here, so that two sets of the same teams are equal.
 */
final class OfferedTeams {

    private final Map<TeamId, TeamName> present = new HashMap<>();
    private final Map<String, Set<TeamName>> listed = new HashMap<>();

    /** Of which the blueprint does not say who is in them. */
    private final Set<TeamName> leftAsTheyAre = new HashSet<>();

    OfferedTeams(Blueprint wished, Survey survey) {
        var spelling = new HashMap<String, TeamName>();
        survey.teams().forEach(it -> {
            var name = it.team().details().name();
            present.put(it.team().id(), name);
            spelling.put(name.folded(), name);
        });
        if (wished.teams() == null) {
            leftAsTheyAre.addAll(spelling.values());
            return;
        }
        for (var team : wished.teams()) {
            var name = spelling.getOrDefault(team.name().folded(), team.name());
            if (team.members() == null) {
                leftAsTheyAre.add(name);
            } else {
                team.members().forEach(named -> list(named, name));
            }
        }
    }

    /** What an offer says besides its teams. */
    static Offer without(Offer offer) {
        return new Offer(
                offer.email(), offer.name(), offer.locale(), offer.terms(), offer.products(), Set.of(), offer.strict());
    }

    Set<TeamName> present(Set<TeamId> offered) {
        var names = new HashSet<TeamName>();
        present.forEach((id, name) -> {
            if (offered.contains(id)) {
                names.add(name);
            }
        });
        return names;
    }

    Set<TeamName> wished(EmailAddress email, Set<TeamName> offered) {
        var names = new HashSet<>(listed.getOrDefault(email.folded(), Set.of()));
        offered.stream().filter(leftAsTheyAre::contains).forEach(names::add);
        return names;
    }

    private void list(Named named, TeamName team) {
        listed.computeIfAbsent(named.email().folded(), email -> new HashSet<>()).add(team);
    }
}

package io.seneschal.persistence.access;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What members hold, themselves and through their teams. Used under the lock of the store. */
public final class InMemoryHeldAccesses {

    private final InMemoryAccessTables accesses;
    private final TeamsInMemory teams;

    public InMemoryHeldAccesses(InMemoryAccessTables accesses, TeamsInMemory teams) {
        this.accesses = accesses;
        this.teams = teams;
    }

    /** Over or not, in the order of the ids. */
    public List<Access> of(OrganisationId organisation, UserId user) {
        var holders = Stream.concat(
                Stream.of(new Holder.OfUser(user)),
                teams.teamsOf(organisation, user).map(Holder.OfTeam::new));
        return holders.flatMap(holder -> accesses.heldBy(organisation, holder))
                .sorted(Comparator.comparing(access -> ScopedId.of(access.id().value())))
                .toList();
    }
}

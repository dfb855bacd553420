package io.seneschal.rest.team;

import io.seneschal.application.team.TeamViews;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team on the wire. */
record TeamView(
        UUID id,
        String name,
        @Nullable String colour,
        @Nullable UUID leader,
        long membersCount,
        long productsCount,
        Instant createdAt) {

    static TeamView of(TeamViews.TeamView team) {
        return new TeamView(
                team.id().value(),
                team.name(),
                team.colour(),
                team.leader() == null ? null : team.leader().value(),
                team.membersCount(),
                team.productsCount(),
                team.createdAt());
    }
}

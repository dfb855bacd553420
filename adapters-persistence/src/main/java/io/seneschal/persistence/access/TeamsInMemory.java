package io.seneschal.persistence.access;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be known of teams to tell what they hold and for whom. Used under the lock of the store. */
public interface TeamsInMemory {

    /** What a team of the organisation is called. */
    Optional<String> nameOf(OrganisationId organisation, TeamId team);

    /** The teams of the organisation that the user is in. */
    Stream<TeamId> teamsOf(OrganisationId organisation, UserId user);
}

package io.seneschal.domain.team;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.util.List;

/** What happens to a team. */
public sealed interface TeamEvent extends DomainEvent {

    record Formed(OrganisationId organisation, TeamId team) implements TeamEvent {}

    /** @param fields what is different: {@code name}, {@code colour} */
    record DetailsChanged(OrganisationId organisation, TeamId team, List<String> fields) implements TeamEvent {}

    record LeaderAppointed(OrganisationId organisation, TeamId team, UserId user) implements TeamEvent {}

    record LeaderPlaceEmptied(OrganisationId organisation, TeamId team) implements TeamEvent {}

    record MemberJoined(OrganisationId organisation, TeamId team, UserId user) implements TeamEvent {}

    record MemberLeft(OrganisationId organisation, TeamId team, UserId user) implements TeamEvent {}

    record Deleted(OrganisationId organisation, TeamId team) implements TeamEvent {}
}

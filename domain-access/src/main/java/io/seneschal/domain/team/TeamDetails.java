package io.seneschal.domain.team;

import io.seneschal.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a team is called and by whom it is led.
 *
 * @param leader whom to contact: one of its members, without any extra right (TEAM-6); {@code null} while the place is empty
 */
public record TeamDetails(
        TeamName name, @Nullable Colour colour, @Nullable UserId leader) {

    public TeamDetails withName(TeamName newName) {
        return new TeamDetails(newName, colour, leader);
    }

    public TeamDetails withColour(@Nullable Colour newColour) {
        return new TeamDetails(name, newColour, leader);
    }

    public TeamDetails withLeader(@Nullable UserId newLeader) {
        return new TeamDetails(name, colour, newLeader);
    }
}

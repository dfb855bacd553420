package io.seneschal.domain.team;

import io.seneschal.domain.shared.Line;
import io.seneschal.domain.team.TeamRefusal.UnusableTeamName;

/** What a team is called: 1 to 128 characters in any script (TEAM-1). */
public record TeamName(String text) {

    private static final int LONGEST = 128;

    /** @throws UnusableTeamName if it is empty, too long, or can't be shown */
    public TeamName {
        text = Line.tidy(text);
        if (!Line.fits(text, 1, LONGEST)) {
            throw new UnusableTeamName(text, LONGEST);
        }
    }

    /** The form in which names are compared: no two teams of an organisation share it (TEAM-7). */
    public String folded() {
        return Line.folded(text);
    }

    @Override
    public String toString() {
        return text;
    }
}

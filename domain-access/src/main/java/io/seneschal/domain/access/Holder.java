package io.seneschal.domain.access;

import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.util.UUID;

/** To whom an access is given. What a team holds, its members have while they are in it, and nobody else (PRD-5). */
public sealed interface Holder {

    UUID value();

    /** One member, directly. */
    record OfUser(UserId user) implements Holder {

        @Override
        public UUID value() {
            return user.value();
        }

        @Override
        public String toString() {
            return "user " + user;
        }
    }

    /** Whoever is in the team at the time. */
    record OfTeam(TeamId team) implements Holder {

        @Override
        public UUID value() {
            return team.value();
        }

        @Override
        public String toString() {
            return "team " + team;
        }
    }
}

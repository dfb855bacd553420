package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is wished.
 *
 * @param colour {@link Wished#unsaid} leaves it
 * @param leader {@link Wished#unsaid} leaves them
 * @param members everybody who is to be in it, by their addresses; {@code null} leaves them
 * @param accesses all it is to hold; {@code null} leaves them
 */
public record WishedTeam(
        Place place,
        TeamName name,
        Wished<Colour> colour,
        Wished<Named> leader,
        @Nullable List<Named> members,
        @Nullable List<WishedAccess> accesses) {

    public WishedTeam {
        members = Blueprint.copy(members);
        accesses = Blueprint.copy(accesses);
    }

    /**
     * Something that can be left as it is, be nothing, or be something.
     *
     * @param said whether there is a wish at all
     * @param value {@code null} for nothing
     */
    public record Wished<T>(boolean said, @Nullable T value) {

        public static <T> Wished<T> unsaid() {
            return new Wished<>(false, null);
        }

        public static <T> Wished<T> of(@Nullable T value) {
            return new Wished<>(true, value);
        }
    }
}

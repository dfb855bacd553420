package io.seneschal.rest.shared;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ids as they are written on the wire: UUIDs in their canonical form, which Java's own parser does not insist on. */
final class Identifier {

    /** The id that nobody has. */
    static final UUID NOBODYS = new UUID(0, 0);

    private static final int LENGTH = NOBODYS.toString().length();

    private Identifier() {}

    /** @throws Flawed if it is no UUID */
    static UUID parse(String text) {
        return canonical(text).orElseThrow(() -> new Flawed(Flaw.WRONG_TYPE, Map.of("expected", "uuid")));
    }

    /** What is no id can't be anybody's: it is as unknown as an id that nobody has. */
    static UUID orNobodys(String text) {
        return canonical(text).orElse(NOBODYS);
    }

    /** Whatever Java's parser takes besides is spelled differently when it is written again. */
    private static Optional<UUID> canonical(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

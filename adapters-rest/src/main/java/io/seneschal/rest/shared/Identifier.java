package io.seneschal.rest.shared;

import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are written on the wire: UUIDs in their canonical form, which Java's own parser does not insist on. */
final class Identifier {

    /** The id that nobody has. */
    static final UUID NOBODYS = new UUID(0, 0);

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Identifier() {}

    /** @throws Flawed if it is no UUID */
    static UUID parse(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw new Flawed(Flaw.WRONG_TYPE, Map.of("expected", "uuid"));
        }
        return UUID.fromString(text);
    }

    /** What is no id can't be anybody's: it is as unknown as an id that nobody has. */
    static UUID orNobodys(String text) {
        return CANONICAL.matcher(text).matches() ? UUID.fromString(text) : NOBODYS;
    }
}

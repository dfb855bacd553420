package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.BlueprintRefusal.UnusableEntry;
import io.seneschal.domain.shared.Refusal;
import java.util.function.Supplier;

/**
 * Where in a file something stands, so that whoever wrote it finds it again.
 *
 * @param line the first being 1; 0 for what was drawn from an organisation and stands in no file
 * @param field the way to it from the outside, as JSON pointers write it: {@code /members/3/email}
 */
public record Place(long line, String field) {

    static final Place NOWHERE = new Place(0, "");

    /**
     * Reads what stands there.
     *
     * @throws UnusableEntry if that is refused, with the place and the reason
     */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BlueprintRefusal placed) {
            throw placed;
        } catch (Refusal refusal) {
            throw new UnusableEntry(this, refusal);
        }
    }
}

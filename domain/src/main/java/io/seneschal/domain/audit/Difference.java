package io.seneschal.domain.audit;

import static java.util.stream.Collectors.toMap;

import io.seneschal.domain.audit.AuditRefusal.BrokenTrail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The first event that is not as it was sealed (AUD-2).
 *
 * <p>Events that were not touched are the same and in the same order. So the first place where the two lists part is where
 * somebody was at work, and it shows what they did.
 */
public record Difference(Damage damage, UUID event) {

    /**
     * @param sealed what a block remembers, in order
     * @param present what is there now between its ends, in order; more than was sealed need not be listed to the end
     */
    public static Optional<Difference> between(List<Leaf> sealed, List<Leaf> present) {
        var common = Math.min(sealed.size(), present.size());
        for (var index = 0; index < common; index++) {
            if (!sealed.get(index).equals(present.get(index))) {
                return Optional.of(parting(sealed.get(index), present.get(index), sealed, present));
            }
        }
        if (sealed.size() > common) {
            return Optional.of(new Difference(Damage.DROPPED, sealed.get(common).event()));
        }
        return present.size() > common
                ? Optional.of(
                        new Difference(Damage.INSERTED, present.get(common).event()))
                : Optional.empty();
    }

    /** Where the two lists show different events. */
    private static Difference parting(Leaf sealed, Leaf present, List<Leaf> allSealed, List<Leaf> allPresent) {
        if (sealed.event().equals(present.event())) {
            return new Difference(Damage.ALTERED, sealed.event());
        }
        if (!byEvent(allSealed).containsKey(present.event())) {
            return new Difference(Damage.INSERTED, present.event());
        }
        var now = byEvent(allPresent).get(sealed.event());
        if (now == null) {
            return new Difference(Damage.DROPPED, sealed.event());
        }
        // Both are there, one of them in another place than before: the one that says another place now.
        return new Difference(Damage.ALTERED, now.equals(sealed.hash()) ? present.event() : sealed.event());
    }

    private static Map<UUID, String> byEvent(List<Leaf> leaves) {
        return leaves.stream().collect(toMap(Leaf::event, Leaf::hash, (one, same) -> one, HashMap::new));
    }

    /**
     * Takes an event for altered that was only moved: to where it was not sealed, or away from where it was.
     *
     * @param isSealed whether some block remembers this event
     * @param isThere whether this event is anywhere in the trail
     */
    public Difference amongAll(Predicate<UUID> isSealed, Predicate<UUID> isThere) {
        var isMoved = switch (damage) {
            case ALTERED -> false;
            case INSERTED -> isSealed.test(event);
            case DROPPED -> isThere.test(event);
        };
        return isMoved ? new Difference(Damage.ALTERED, event) : this;
    }

    /** What whoever verifies is told. */
    public BrokenTrail inBlock(long number) {
        return new BrokenTrail(event, damage, number);
    }
}

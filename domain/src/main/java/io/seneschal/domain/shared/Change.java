package io.seneschal.domain.shared;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a decision produced: the state after it, and what happened on the way.
 *
 * <p>Stores accept changes and nothing else, so state is never kept without its events, nor events without their state.
 */
public record Change<A>(A after, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <A> Change<A> to(A after, DomainEvent... events) {
        return new Change<>(after, List.of(events));
    }

    /** The wish was already true. */
    public static <A> Change<A> none(A unchanged) {
        return new Change<>(unchanged, List.of());
    }

    /** This change and, from where it ends, the next one: two decisions stored as one. */
    public Change<A> then(Function<? super A, Change<A>> next) {
        var second = next.apply(after);
        return new Change<>(
                second.after(),
                Stream.concat(events.stream(), second.events().stream()).toList());
    }

    /** Whether anything happened at all. */
    public boolean isNone() {
        return events.isEmpty();
    }
}

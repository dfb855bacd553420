package io.seneschal.application.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list in the order of its ids.
 *
 * @param next after which id to read on; {@code null} on the last page
 */
public record Page<T>(List<T> items, @Nullable UUID next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page from what a store found when it was asked for one more than the page holds. */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<? super T, UUID> id) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, id.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}

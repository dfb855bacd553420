package io.seneschal.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after read on behind this id; {@code null} from the start
 * @param limit 1 to 200
 */
public record PageRequest(@Nullable UUID after, int limit) {

    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    /** The first page, as large as pages get. */
    public static final PageRequest FIRST = new PageRequest(null, LARGEST);

    public PageRequest {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST + ", not " + limit);
        }
    }

    /** Everything there is, page after page: for what has to be known whole. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        var everything = new ArrayList<T>();
        var request = FIRST;
        while (true) {
            var page = pages.apply(request);
            everything.addAll(page.items());
            if (page.next() == null) {
                return everything;
            }
            request = new PageRequest(page.next(), LARGEST);
        }
    }
}

package io.seneschal.cli.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of thing is shown.
 *
 * @param fields everything there is to show, see {@link Fields}
 * @param columns paths of the fields for which a table of many has room
 */
public record View<T>(Function<? super T, Map<String, @Nullable Object>> fields, List<String> columns) {

    public View(Function<? super T, Map<String, @Nullable Object>> fields, String... columns) {
        this(fields, List.of(columns));
    }
}

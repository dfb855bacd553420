package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists in pages: {@code ?cursor=…&limit=…}, and {@code {"items":[…],"next":…}}. */
public final class Paging {

    private static final int OCTETS = 16;
    private static final Shape<UUID> CURSOR = Shape.text(Paging::after);
    private static final Shape<Integer> LIMIT = Shape.numberAsText(1, PageRequest.LARGEST);

    private Paging() {}

    /** A page as it is shown. */
    public record PageView<T>(List<T> items, @Nullable String next) {}

    /** Which page the query asks for. */
    public static Supplier<PageRequest> page(Fields query) {
        var cursor = query.optional("cursor", CURSOR);
        var limit = query.optional("limit", LIMIT);
        return () -> new PageRequest(cursor.orNull(), limit.or(PageRequest.USUAL));
    }

    /** The same where {@code ?after=} also takes an id that is known from an item. */
    public static Supplier<PageRequest> pageAfter(Fields query) {
        var page = page(query);
        var after = query.optional("after", Shape.text(Paging::idOrCursor));
        return () -> after.orNull() == null
                ? page.get()
                : new PageRequest(after.value(), page.get().limit());
    }

    public static <T, V> PageView<V> show(Page<T> page, Function<? super T, ? extends V> view) {
        return new PageView<>(
                page.items().stream().<V>map(view).toList(), page.next() == null ? null : cursor(page.next()));
    }

    /** A list that is short enough to be shown whole. */
    public static <T, V> PageView<V> whole(List<T> items, Function<? super T, ? extends V> view) {
        return new PageView<>(items.stream().<V>map(view).toList(), null);
    }

    /** A part of a list that is at hand in the order of its ids. */
    public static <T> Page<T> cut(List<T> all, PageRequest page, Function<? super T, UUID> id) {
        var rest = all.stream()
                .filter(item -> page.after() == null || id.apply(item).compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rest, page, id);
    }

    private static String cursor(UUID id) {
        var octets = ByteBuffer.allocate(OCTETS)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static UUID idOrCursor(String text) {
        return text.contains("-") && text.length() == 36 ? Identifier.parse(text) : after(text);
    }

    private static UUID after(String cursor) {
        try {
            var octets = Base64.getUrlDecoder().decode(cursor.getBytes(US_ASCII));
            if (octets.length == OCTETS) {
                var buffer = ByteBuffer.wrap(octets);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException noBase64) {
            throw new Flawed(Flaw.UNUSABLE_CURSOR, Map.of());
        }
        throw new Flawed(Flaw.UNUSABLE_CURSOR, Map.of());
    }
}

package io.seneschal.rest.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists in pages: {@code ?cursor=…&limit=…}, and {@code {"items":[…],"next":…}}.
 *
 * <p>A cursor is the id behind which to read on, and a mark of the list that gave it out. It keeps nothing secret: whoever
 * takes it to another list by mistake is told so, and not shown a part of that list as if it were the next page.
 */
public final class Paging {

    private static final Shape<Integer> LIMIT = Shape.numberAsText(1, PageRequest.LARGEST);
    private static final int OCTETS = 3 * Long.BYTES;

    private final long list;

    private Paging(long list) {
        this.list = list;
    }

    /** @param names what tells a list from all others: what it is a list of, and for whom */
    static Paging ofList(Object... names) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(names).getBytes(UTF_8));
            return new Paging(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** A page as it is shown. */
    public record PageView<T>(List<T> items, @Nullable String next) {}

    /** Which page the query asks for. */
    public Supplier<PageRequest> page(Fields query) {
        var cursor = query.optional("cursor", Shape.text(this::after));
        var limit = query.optional("limit", LIMIT);
        return () -> new PageRequest(cursor.orNull(), limit.or(PageRequest.USUAL));
    }

    /** The same where {@code ?after=} also takes an id that is known from an item. */
    public Supplier<PageRequest> pageAfter(Fields query) {
        var page = page(query);
        var after = query.optional("after", Shape.text(this::idOrCursor));
        return () -> after.orNull() == null
                ? page.get()
                : new PageRequest(after.value(), page.get().limit());
    }

    public <T, V> PageView<V> show(Page<T> page, Function<? super T, ? extends V> view) {
        return new PageView<>(
                page.items().stream().<V>map(view).toList(), page.next() == null ? null : cursor(page.next()));
    }

    /** A part of a short list that is at hand in an order of its own: its cursors count what was shown before. */
    public <T, V> PageView<V> part(List<T> all, PageRequest page, Function<? super T, ? extends V> view) {
        var start = page.after() == null ? 0 : Math.clamp(page.after().getLeastSignificantBits(), 0, all.size());
        var end = Math.min(start + page.limit(), all.size());
        return new PageView<>(
                all.subList(start, end).stream().<V>map(view).toList(),
                end == all.size() ? null : cursor(new UUID(0, end)));
    }

    /** A part of a list that is at hand in the order of its ids. */
    public static <T> Page<T> cut(List<T> all, PageRequest page, Function<? super T, UUID> id) {
        var rest = all.stream()
                .filter(item -> page.after() == null || id.apply(item).compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rest, page, id);
    }

    private String cursor(UUID id) {
        var octets = ByteBuffer.allocate(OCTETS)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(list)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private UUID idOrCursor(String text) {
        return text.contains("-") && text.length() == 36 ? Identifier.parse(text) : after(text);
    }

    private UUID after(String cursor) {
        try {
            var octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.getBytes(US_ASCII)));
            if (octets.remaining() == OCTETS && octets.getLong(2 * Long.BYTES) == list) {
                return new UUID(octets.getLong(), octets.getLong());
            }
        } catch (IllegalArgumentException noBase64) {
            throw new Flawed(Flaw.UNUSABLE_CURSOR, Map.of());
        }
        throw new Flawed(Flaw.UNUSABLE_CURSOR, Map.of());
    }
}

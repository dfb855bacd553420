package io.seneschal.rest.shared;

import io.seneschal.domain.shared.CommonRefusal.SeenVersionStale;
import io.seneschal.domain.shared.SeenVersion;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code If-Match} demands: that a thing is at one of the versions named, before it is changed.
 *
 * <p>Of a tag only the version counts here: how the thing looked besides decides nobody's change. No version matches a weak
 * tag, nor one that this server never gave.
 */
public final class Precondition {

    private static final Pattern OURS = Pattern.compile("\"([0-9]{1,18})(?:-[0-9a-f]{1,64})?\"");

    /** Nobody has seen more versions of a thing than that and still means it. */
    private static final int MOST_TAGS = 10;

    private final List<SeenVersion> seen;

    private Precondition(List<SeenVersion> seen) {
        this.seen = seen;
    }

    static Precondition of(String ifMatch) {
        return new Precondition(
                ifMatch.isBlank()
                        ? List.of(SeenVersion.ANY)
                        : Stream.of(ifMatch.split(",", -1))
                                .map(tag -> seen(tag.strip()))
                                .distinct()
                                .limit(MOST_TAGS)
                                .toList());
    }

    private static SeenVersion seen(String tag) {
        if (tag.equals("*")) {
            return SeenVersion.THERE;
        }
        var ours = OURS.matcher(tag);
        return ours.matches() ? SeenVersion.of(Long.parseLong(ours.group(1))) : SeenVersion.NEVER_GIVEN;
    }

    /** Does it if the thing is at one of the versions: the use case looks at one, so it is asked for each. */
    public <T> T apply(Function<SeenVersion, T> change) {
        return apply(seen, change);
    }

    public void accept(Consumer<SeenVersion> change) {
        apply(version -> {
            change.accept(version);
            return version;
        });
    }

    private static <T> T apply(List<SeenVersion> versions, Function<SeenVersion, T> change) {
        try {
            return change.apply(versions.getFirst());
        } catch (SeenVersionStale stale) {
            if (versions.size() == 1) {
                throw stale;
            }
            return apply(versions.subList(1, versions.size()), change);
        }
    }
}

package io.seneschal.security;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The keys of a key file as they are now: so that a program that runs takes up a new key without being started again. The
 * file is looked at once a second at most, and read only when it is another one.
 */
public final class PresentKeys implements Supplier<List<HashKey>> {

    /** For so long a key that another process has just made may be unknown here. */
    static final Duration GRAIN = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(PresentKeys.class.getName());

    private final KeyFile file;
    private final LongSupplier nanoseconds;
    private final AtomicLong lookedAt;

    private volatile Seen seen;

    /** @param keys those with which the program has started */
    public PresentKeys(KeyFile file, List<HashKey> keys) {
        this(file, keys, System::nanoTime);
    }

    /** @param nanoseconds a time that only goes on */
    PresentKeys(KeyFile file, List<HashKey> keys, LongSupplier nanoseconds) {
        this.file = file;
        this.nanoseconds = nanoseconds;
        this.lookedAt = new AtomicLong(nanoseconds.getAsLong() - GRAIN.toNanos());
        this.seen = new Seen("", List.copyOf(keys));
    }

    private record Seen(Object mark, List<HashKey> keys) {}

    @Override
    public List<HashKey> get() {
        var before = lookedAt.get();
        var now = nanoseconds.getAsLong();
        if (now - before >= GRAIN.toNanos() && lookedAt.compareAndSet(before, now)) {
            look();
        }
        return seen.keys();
    }

    /** Whatever is wrong with the file, work goes on with the keys that were good until now. */
    private void look() {
        try {
            var mark = file.mark();
            if (!mark.equals(seen.mark())) {
                seen = new Seen(mark, successors(seen.keys()));
            }
        } catch (IOException | UnusableKeyFile unusable) {
            LOG.log(
                    Level.WARNING,
                    "The key file can''t be read; the keys of before stay active: {0}",
                    unusable.getMessage());
        }
    }

    private List<HashKey> successors(List<HashKey> present) {
        var found = file.keys();
        if (Collections.disjoint(ids(found), ids(present))) {
            LOG.log(Level.WARNING, "The key file holds none of the active keys; they stay active until a restart");
            return present;
        }
        return found;
    }

    private static List<String> ids(List<HashKey> keys) {
        return keys.stream().map(HashKey::id).toList();
    }
}

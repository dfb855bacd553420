package io.seneschal.files;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads something at the first question, and again only if that failed. */
final class ReadOnce<T> implements Supplier<T> {

    private final Supplier<T> reading;
    private volatile @Nullable T present;

    ReadOnce(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public T get() {
        var known = present;
        return known == null ? readNow() : known;
    }

    private synchronized T readNow() {
        var known = present;
        if (known == null) {
            known = reading.get();
            present = known;
        }
        return known;
    }
}

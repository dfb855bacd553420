package io.seneschal.rest.shared;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that was read: a value, {@code null} as the wish to clear, or nothing.
 *
 * <p>Its value may be asked for only once it is clear that nothing is wrong with the whole request.
 */
public final class Field<T> {

    private final boolean given;
    private final @Nullable T value;

    Field(boolean given, @Nullable T value) {
        this.given = given;
        this.value = value;
    }

    /** The value of a required field. */
    public T value() {
        if (value == null) {
            throw new IllegalStateException("A field is read only after all problems were told");
        }
        return value;
    }

    /** The value; {@code null} if the field is absent. */
    public @Nullable T orNull() {
        return value;
    }

    /** The value, or what holds when the field is absent. */
    public T or(T usual) {
        return value == null ? usual : value;
    }

    /** In a {@code PATCH}: the value, {@code null} if it is to be cleared, what is present if the field is absent. */
    public @Nullable T insteadOf(@Nullable T present) {
        return given ? value : present;
    }

    /** What follows from the value; {@code null} if the field is absent. */
    public <R> @Nullable R map(Function<? super T, ? extends @Nullable R> next) {
        return value == null ? null : next.apply(value);
    }
}

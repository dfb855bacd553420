package io.seneschal.application.shared;

import io.seneschal.domain.shared.Refusal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several things asked for in one call.
 *
 * @param refusal why it was not done; {@code null} if it was
 */
public record Outcome<T>(T subject, @Nullable Refusal refusal) {

    /** Does it for each, in order; a refusal of one stops none of the others. */
    public static <T> List<Outcome<T>> ofEach(List<T> subjects, Consumer<? super T> deed) {
        return subjects.stream().map(subject -> of(subject, deed)).toList();
    }

    private static <T> Outcome<T> of(T subject, Consumer<? super T> deed) {
        try {
            deed.accept(subject);
            return new Outcome<>(subject, null);
        } catch (Refusal refusal) {
            return new Outcome<>(subject, refusal);
        }
    }
}

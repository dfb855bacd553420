package io.seneschal.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.rest.shared.Problems.ProblemView;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of several things asked for in one call, in the order asked. */
public record Bulk<R>(List<R> results) {

    public static <T, R> Bulk<R> of(List<T> outcomes, Function<? super T, ? extends R> view) {
        return new Bulk<>(outcomes.stream().<R>map(view).toList());
    }

    /** {@code done} or {@code refused}. */
    public static String outcome(@Nullable Refusal refusal) {
        return refusal == null ? "done" : "refused";
    }

    /** What became of one of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(UUID id, String outcome, @Nullable ProblemView problem) {

        public static Result of(UUID id, @Nullable Refusal refusal, Problems problems, Language language) {
            return new Result(id, Bulk.outcome(refusal), refusal == null ? null : problems.part(refusal, language));
        }
    }
}

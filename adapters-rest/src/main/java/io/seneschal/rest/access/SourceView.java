package io.seneschal.rest.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing from which somebody's use of a product comes (AUT-4).
 *
 * @param kind {@code role}, {@code direct} or {@code team}; the fields of the other kinds are left out
 * @param futureIncluded whether it also opens products that are yet to come
 * @param without what would remain if this source ended
 */
record SourceView(
        String kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String role,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID teamId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String teamName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID accessId,
        List<String> rights,
        @Nullable String resource,
        @Nullable Instant until,
        boolean futureIncluded,
        RemainderView without) {

    /** What somebody could do if one source ended. */
    record RemainderView(boolean allowed, List<String> rights) {

        static RemainderView of(Explanation remaining) {
            return new RemainderView(remaining.objection().isEmpty(), AccessView.codes(remaining.rights()));
        }
    }

    static SourceView of(Source source, Explanation explanation) {
        var rights = AccessView.codes(explanation.meant(source.rights()));
        var resource = AccessView.text(source.resource());
        var without = RemainderView.of(explanation.without(source));
        return switch (source) {
            case Source.ByRole(var role) ->
                new SourceView("role", role.code(), null, null, null, rights, resource, null, true, without);
            case Source.ByAccess(var access) -> {
                var team = access.holder() instanceof Holder.OfTeam(var id) ? id : null;
                yield new SourceView(
                        team == null ? "direct" : "team",
                        null,
                        team == null ? null : team.value(),
                        team == null ? null : explanation.teams().get(team),
                        access.id().value(),
                        rights,
                        resource,
                        access.until(),
                        access.extent() instanceof Extent.Every,
                        without);
            }
        };
    }
}

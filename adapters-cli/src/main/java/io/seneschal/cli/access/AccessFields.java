package io.seneschal.cli.access;

import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How accesses, and from where they come, are shown. */
final class AccessFields {

    static final View<Access> ACCESS =
            new View<>(AccessFields::fields, "id", "holder", "product_id", "resource", "every", "rights", "until");

    private AccessFields() {}

    private static Map<String, @Nullable Object> fields(Access access) {
        return Fields.of(
                "id", access.id(),
                "holder", holder(access.holder()),
                "product_id", access.extent() instanceof Extent.One one ? one.product() : null,
                "resource", access.extent().resource(),
                "every", access.extent() instanceof Extent.Every,
                "type", access.extent() instanceof Extent.Every(var type) ? type : null,
                "rights", access.rights(),
                "until", access.until(),
                "granted_at", access.grantedAt());
    }

    static Map<String, @Nullable Object> source(Source source, Explanation explanation) {
        var rights = explanation.meant(source.rights());
        var fields = switch (source) {
            case Source.ByRole(var role) -> Fields.of("kind", "role", "role", role, "rights", rights);
            case Source.ByAccess(var access) -> {
                var held = switch (access.holder()) {
                    case Holder.OfUser direct -> Fields.of("kind", "direct");
                    case Holder.OfTeam(var team) ->
                        Fields.of(
                                "kind",
                                "team",
                                "team_id",
                                team,
                                "name",
                                explanation.teams().get(team));
                };
                held.putAll(Fields.of(
                        "access_id", access.id(),
                        "resource", access.extent().resource(),
                        "every", access.extent() instanceof Extent.Every,
                        "rights", rights,
                        "until", access.until()));
                yield held;
            }
        };
        var without = explanation.without(source);
        fields.putAll(
                Fields.of("without", Fields.of("allowed", without.objection().isEmpty(), "rights", without.rights())));
        return fields;
    }

    private static Map<String, @Nullable Object> holder(Holder holder) {
        return switch (holder) {
            case Holder.OfUser(var user) -> Fields.of("kind", "user", "id", user);
            case Holder.OfTeam(var team) -> Fields.of("kind", "team", "id", team);
        };
    }
}

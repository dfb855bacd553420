package io.seneschal.cli.access;

import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Source;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.TeamId;
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

    /** @param inside what was asked about inside the product; {@code null} for the whole */
    static Map<String, @Nullable Object> source(Source source, Explanation explanation, @Nullable Resource inside) {
        var without = explanation.reach().without(source);
        var fields = source(source, explanation.teams());
        fields.putAll(Fields.of(
                "without",
                Fields.of(
                        "allowed", without.objectionTo(inside).isEmpty(),
                        "rights", without.rightsOn(inside))));
        return fields;
    }

    private static Map<String, @Nullable Object> source(Source source, Map<TeamId, String> teams) {
        return switch (source) {
            case Source.ByRole(var role) -> Fields.of("kind", "role", "role", role, "rights", source.rights());
            case Source.ByAccess(var access) -> {
                var fields = switch (access.holder()) {
                    case Holder.OfUser direct -> Fields.of("kind", "direct");
                    case Holder.OfTeam(var team) -> Fields.of("kind", "team", "team_id", team, "name", teams.get(team));
                };
                fields.putAll(Fields.of(
                        "access_id", access.id(),
                        "resource", access.extent().resource(),
                        "every", access.extent() instanceof Extent.Every,
                        "rights", access.rights(),
                        "until", access.until()));
                yield fields;
            }
        };
    }

    private static Map<String, @Nullable Object> holder(Holder holder) {
        return switch (holder) {
            case Holder.OfUser(var user) -> Fields.of("kind", "user", "id", user);
            case Holder.OfTeam(var team) -> Fields.of("kind", "team", "id", team);
        };
    }
}

package io.seneschal.rest.team;

import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.rest.access.Giving;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A team, as it is written in requests. */
final class TeamFields {

    static final Shape<UserId> USER = Shape.ID.as(UserId::new);
    static final int MOST_AT_ONCE = 1000;

    /** What the domain judges once it knows what is opened. */
    static final Map<String, String> JUDGED = Map.of(
            "access.no-rights", "/accesses",
            "access.right-does-not-fit", "/accesses",
            "access.end-not-ahead", "/accesses",
            "product.unknown-resource-kind", "/accesses");

    private TeamFields() {}

    static Supplier<NewTeam> newTeam(Fields fields) {
        var name = fields.required("name", Shape.text(TeamName::new));
        var colour = fields.optional("colour", Shape.text(Colour::new));
        var leader = fields.optional("leader", USER);
        var members = fields.optional("member_ids", Shape.listOf(USER, MOST_AT_ONCE));
        var accesses = fields.optional("accesses", Shape.listOf(Shape.object(TeamFields::access), MOST_AT_ONCE));
        return () -> new NewTeam(
                new TeamDetails(name.value(), colour.orNull(), leader.orNull()),
                members.or(List.of()),
                accesses.or(List.of()));
    }

    static Supplier<UnaryOperator<TeamDetails>> amendment(Fields fields) {
        var name = fields.changeable("name", Shape.text(TeamName::new));
        var colour = fields.clearable("colour", Shape.text(Colour::new));
        var leader = fields.clearable("leader", USER);
        return () -> present -> new TeamDetails(
                name.or(present.name()), colour.insteadOf(present.colour()), leader.insteadOf(present.leader()));
    }

    static Supplier<List<UserId>> users(Fields fields) {
        var ids = fields.required("user_ids", Shape.listOf(USER, MOST_AT_ONCE));
        return ids::value;
    }

    private static Supplier<TeamAccess> access(Fields fields) {
        var product = fields.required("product_id", Shape.ID.as(ProductId::new));
        var resource = fields.optional("resource", Shape.text(Resource::parse));
        var given = Giving.of(fields);
        return () -> new TeamAccess(product.value(), resource.orNull(), given.get());
    }
}

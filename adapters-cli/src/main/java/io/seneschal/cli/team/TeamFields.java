package io.seneschal.cli.team;

import io.seneschal.application.team.TeamViews.TeamMemberView;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.team.DeletionPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How teams and who is in them are shown. */
final class TeamFields {

    static final View<TeamView> TEAM = new View<>(
            team -> Fields.of(
                    "id", team.id(),
                    "name", team.name(),
                    "colour", team.colour(),
                    "leader", team.leader(),
                    "members_count", team.membersCount(),
                    "products_count", team.productsCount(),
                    "created_at", team.createdAt()),
            "id",
            "name",
            "colour",
            "leader",
            "members_count",
            "products_count");

    static final View<TeamMemberView> MEMBER = new View<>(
            member -> Fields.of(
                    "user_id", member.user(),
                    "email", member.email(),
                    "first_name", member.firstName(),
                    "last_name", member.lastName(),
                    "role", member.role(),
                    "joined_at", member.joinedAt()),
            "user_id",
            "email",
            "first_name",
            "last_name",
            "role",
            "joined_at");

    private TeamFields() {}

    static Map<String, @Nullable Object> plan(DeletionPlan plan) {
        return Fields.of(
                "id", plan.team(),
                "members_count", plan.members(),
                "closes",
                        plan.closes().stream()
                                .map(closing -> Fields.of(
                                        "product_id", closing.product(),
                                        "name", closing.name(),
                                        "members_count", closing.members()))
                                .toList());
    }
}

package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation as a file, over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlueprintTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("API-4")
    void what_is_drawn_is_applied_without_any_step() {
        ada.client()
                .post(ada.path("/teams"), Map.of("name", "Sales", "member_ids", List.of(bruno.id())))
                .is(201);
        ada.client()
                .post(ada.path("/invitations"), World.invitation("dora@example.org", "external"))
                .is(201);
        var drawn = ada.client()
                .with("Accept", "application/yaml")
                .get(ada.path("/blueprint"))
                .is(200);

        var planned = ada.client()
                .yaml("POST", ada.path("/blueprint/plan"), drawn.body())
                .is(200);
        var applied =
                ada.client().yaml("PUT", ada.path("/blueprint"), drawn.body()).is(200);

        assertThat(drawn.header("Content-Type")).contains("application/yaml");
        assertThat(drawn.body()).contains("dora@example.org").doesNotContain("secret");
        assertThat(planned.json().at("/steps")).isEmpty();
        assertThat(applied.body()).isEqualTo(planned.body());
        assertThat(ada.client().get(ada.path("/blueprint")).body()).isEqualTo(drawn.body());
    }

    @Test
    @Rule("API-4")
    void exactly_what_was_planned_is_applied() {
        var file = file("members: [{email: ada@example.org}, {email: bruno@example.org, role: administrator}]");
        var plan = ada.client().yaml("POST", ada.path("/blueprint/plan"), file).is(200);

        assertThat(plan.text("/steps/0/kind")).isEqualTo("change_member");
        assertThat(plan.text("/steps/0/subject")).isEqualTo("bruno@example.org");
        assertThat(plan.text("/steps/0/changes/0/from")).isEqualTo("collaborator");
        assertThat(plan.text("/steps/0/changes/0/to")).isEqualTo("administrator");
        ada.client()
                .yaml("PUT", ada.path("/blueprint?plan=" + plan.text("/plan")), file)
                .is(200);
        assertThat(ada.client().get(ada.path("/members/" + bruno.id())).text("/role"))
                .isEqualTo("administrator");
    }

    @Test
    @Rule("MEM-8")
    void a_stale_plan_is_refused() {
        var file = file("members: [{email: ada@example.org}, {email: bruno@example.org, role: administrator}]");
        var plan = ada.client().yaml("POST", ada.path("/blueprint/plan"), file).text("/plan");
        ada.client()
                .patch(ada.path("/members/" + bruno.id()), Map.of("billing", true))
                .is(200);

        ada.client().yaml("PUT", ada.path("/blueprint?plan=" + plan), file).refuses(409, "blueprint.plan-stale");
        assertThat(ada.client().get(ada.path("/members/" + bruno.id())).text("/role"))
                .isEqualTo("collaborator");
    }

    @Test
    void guards_are_asked_by_the_query() {
        var file = file("members: [{email: ada@example.org}]");

        ada.client()
                .yaml("POST", ada.path("/blueprint/plan?max_removals=0"), file)
                .refuses(409, "blueprint.too-many-removals");
        ada.client()
                .yaml("POST", ada.path("/blueprint/plan?min_legal_responsibles=2"), file)
                .refuses(409, "blueprint.too-few-legal-responsibles");
        ada.client()
                .yaml(
                        "PUT",
                        ada.path("/blueprint?require_self=true"),
                        file("members: [{email: ada@example.org, role: external}, "
                                + "{email: bruno@example.org, role: legal_responsible}]"))
                .refuses(409, "blueprint.self-not-kept");
        ada.client()
                .yaml("PUT", ada.path("/blueprint?max_removals=1&min_legal_responsibles=1&require_self=true"), file)
                .is(200);
        ada.client()
                .yaml("PUT", ada.path("/blueprint?require_self=yes"), file)
                .blames("/require_self", "value.not-one-of");
    }

    @Test
    void json_is_yaml() {
        ada.client()
                .put(
                        ada.path("/blueprint"),
                        Map.of("organisation", ada.organisation(), "teams", List.of(Map.of("name", "A"))))
                .is(200);
        ada.client().csv(ada.path("/blueprint/plan"), "organisation").refuses(415, "request.unsupported-media-type");
    }

    @Test
    void what_has_no_version_is_at_none() {
        var empty = file("");

        ada.client()
                .with("If-Match", "\"0\"")
                .yaml("PUT", ada.path("/blueprint"), empty)
                .refuses(412, "request.stale");
        ada.client()
                .with("If-Match", "*")
                .yaml("PUT", ada.path("/blueprint"), empty)
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown: key",
                "members: [{email: ada@example.org}, {email: ADA@example.org}]",
                "members: &people [{email: ada@example.org}]\nteams: *people",
                "members: [{email: nobody}]",
                "teams: [{name: A, accesses: [{product: None}]}]",
            })
    void a_bad_file_is_refused_with_the_line_and_changes_nothing(String bad) {
        var before = ada.client().get(ada.path("/blueprint")).body();

        var refused =
                ada.client().yaml("PUT", ada.path("/blueprint"), file(bad)).is(422);

        assertThat(refused.json().at("/because/line").asInt()).isEqualTo(2);
        assertThat(ada.client().get(ada.path("/blueprint")).body()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_for_the_wire_is_refused() {
        ada.client()
                .yaml("PUT", ada.path("/blueprint"), file("#" + "x".repeat(1 << 20)))
                .refuses(413, "request.too-large");
    }

    @Test
    @Rule("ORG-1")
    void no_file_leaves_an_organisation_headless() {
        ada.client()
                .yaml(
                        "PUT",
                        ada.path("/blueprint"),
                        file("members: [{email: ada@example.org, role: external}, {email: bruno@example.org}]"))
                .refuses(409, "organisation.last-legal-responsible");
    }

    private String file(String wished) {
        return "organisation: " + ada.organisation() + "\n" + wished;
    }
}

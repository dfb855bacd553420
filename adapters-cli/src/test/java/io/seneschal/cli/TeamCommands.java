package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamCommands {

    private static final String ORG = "Alpenverein";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation_with_a_team_that_opens_the_drive_to_a_collaborator() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.run("org", "create", "--name", ORG, "--legal-responsible", "ada@example.org");
        console.run("org", "appoint-legal-responsible", ORG, "bob@example.org", "--reason", "Elected in the spring");
        console.run("member", "role", ORG, "bob@example.org", "collaborator");
        console.run(
                "product",
                "create",
                ORG,
                "--type",
                "drive",
                "--name",
                "Drive",
                "--due-on",
                "2027-03-01",
                "--term",
                "P1M");
        console.run(
                "team",
                "create",
                ORG,
                "--name",
                "Board",
                "--colour",
                "#1E90FF",
                "--leader",
                "ada@example.org",
                "--member",
                "bob@example.org",
                "--product",
                "Drive");
    }

    @Test
    @Rule("TEAM-1")
    void a_team_is_formed_with_leader_members_and_products() {
        var shown = console.json("team", "show", ORG, "board");

        assertThat(shown.field("name")).isEqualTo("Board");
        assertThat(shown.field("colour")).isEqualTo("#1e90ff");
        assertThat(shown.json().at("/members_count").asInt()).isEqualTo(2);
        assertThat(shown.json().at("/products_count").asInt()).isOne();
        assertThat(canUseTheDrive()).isTrue();
    }

    @Test
    @Rule("TEAM-7")
    void a_second_team_of_the_same_name_is_refused() {
        assertThat(console.run("team", "create", ORG, "--name", "BOARD").exit()).isEqualTo(75);
        assertThat(console.run("team", "list", ORG).out().lines()).hasSize(2);
        assertThat(console.run("team", "list", ORG, "--search", "tour").out().lines())
                .hasSize(1);
    }

    @Test
    void a_team_changes_its_name_its_colour_and_its_leader() {
        var bob = console.json("user", "show", "bob@example.org").field("id");

        var changed = console.json(
                "team", "change", ORG, "Board", "--name", "Committee", "--colour", "", "--leader", "bob@example.org");

        assertThat(changed.field("name")).isEqualTo("Committee");
        assertThat(changed.json().at("/colour").isNull()).isTrue();
        assertThat(changed.field("leader")).isEqualTo(bob);
        assertThat(console.json("team", "change", ORG, "Committee", "--leader", "")
                        .json()
                        .at("/leader")
                        .isNull())
                .isTrue();
        assertThat(console.run("team", "show", ORG, "Board").exit()).isEqualTo(66);
    }

    @Test
    @Rule("TEAM-3")
    void whoever_leaves_a_team_loses_what_it_opened_and_has_it_again_when_they_are_back() {
        assertThat(console.run("team", "remove", ORG, "Board", "bob@example.org")
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("team", "remove", ORG, "Board", "bob@example.org", "--yes")
                        .exit())
                .isZero();
        assertThat(canUseTheDrive()).isFalse();

        assertThat(console.run("team", "add", ORG, "Board", "bob@example.org").exit())
                .isZero();
        assertThat(canUseTheDrive()).isTrue();
    }

    @Test
    void of_several_each_is_added_or_refused_by_itself() {
        console.signUp("carla@example.org", "Carla", "Meier");

        var heard =
                console.json("team", "add", ORG, "Board", "carla@example.org", "nobody@example.org", "bob@example.org");

        assertThat(heard.exit()).isEqualTo(66);
        assertThat(heard.field("results/0/problem/code")).isEqualTo("membership.unknown");
        assertThat(heard.field("results/1/problem/code")).isEqualTo("user.unknown");
        assertThat(heard.field("results/2/outcome")).isEqualTo("done");
        assertThat(heard.field("results/2/id"))
                .isEqualTo(console.json("user", "show", "bob@example.org").field("id"));
        assertThat(console.json("team", "members", ORG, "Board").json().at("/items"))
                .extracting(member -> member.at("/email").asString())
                .containsExactlyInAnyOrder("ada@example.org", "bob@example.org");
    }

    @Test
    void a_team_is_deleted_after_a_look_at_what_that_closes() {
        assertThat(console.run("team", "delete", ORG, "Board").exit()).isEqualTo(2);

        var asked = console.typing("n\n").run("team", "delete", ORG, "Board");
        assertThat(asked.exit()).isOne();
        assertThat(asked.err()).contains("Members of the team Board: 2.", "- Drive, to 1 of them");

        var deleted = console.json("team", "delete", ORG, "Board", "--yes");
        assertThat(deleted.field("state")).isEqualTo("deleted");
        assertThat(deleted.field("closes/0/name")).isEqualTo("Drive");
        assertThat(canUseTheDrive()).isFalse();
        assertThat(console.run("team", "show", ORG, "Board").exit()).isEqualTo(66);
    }

    @Test
    void a_deletion_that_closes_nothing_says_so() {
        console.run("team", "create", ORG, "--name", "Tours");

        assertThat(console.typing("y\n").run("team", "delete", ORG, "Tours").err())
                .contains("Members of the team Tours: 0.", "no product");
    }

    @Test
    @Rule("TEAM-5")
    void somebody_from_outside_is_invited_straight_into_a_team() {
        var team = console.json("team", "show", ORG, "Board").field("id");

        var sent = console.json(
                "team",
                "invite",
                ORG,
                "Board",
                "--email",
                "guide@example.org",
                "--first-name",
                "Reto",
                "--last-name",
                "Graf",
                "--locale",
                "de-CH",
                "--public-url",
                "https://seneschal.example");

        assertThat(sent.exit()).isZero();
        assertThat(sent.field("accept_url")).startsWith("https://seneschal.example/1/invitations/");
        assertThat(sent.field("team_ids/0")).isEqualTo(team);
    }

    @Test
    @Rule("MEM-2")
    void a_member_is_invited_with_teams_and_products_in_one_step() {
        var drive = console.json("product", "show", ORG, "Drive").field("id");

        var sent = console.json(
                "member",
                "invite",
                ORG,
                "--email",
                "dora@example.org",
                "--first-name",
                "Dora",
                "--last-name",
                "Meier",
                "--locale",
                "de-CH",
                "--role",
                "collaborator",
                "--team",
                "Board",
                "--product",
                "Drive");

        assertThat(sent.field("product_ids/0")).isEqualTo(drive);
        assertThat(sent.json().at("/team_ids")).hasSize(1);
    }

    private boolean canUseTheDrive() {
        return console.json("product", "explain", ORG, "Drive", "bob@example.org")
                .json()
                .at("/allowed")
                .asBoolean();
    }
}

package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlueprintCommands {

    @TempDir
    Path folder;

    final OperatorsConsole console = new OperatorsConsole();
    final String engines = console.signUp("ada@example.org", "Ada", "Keller");

    @Test
    void what_is_exported_is_applied_without_any_step() throws IOException {
        var exported = console.run("org", "export", engines);
        var file = file(exported.out());

        assertThat(exported.exit()).isZero();
        assertThat(exported.out())
                .startsWith("# Ada Keller\norganisation: " + engines + "\n")
                .contains("ada@example.org");
        assertThat(console.json("org", "plan", file).json().at("/steps")).isEmpty();
        assertThat(console.json("org", "apply", file).exit()).isZero();
        assertThat(console.run("org", "export", engines).out()).isEqualTo(exported.out());
    }

    @Test
    void a_plan_shows_each_step_and_its_mark() throws IOException {
        var file = file(
                "organisation: " + engines + "\nteams: [{name: Sales, colour: '#1e90ff', leader: ada@example.org}]");

        var plan = console.run("org", "plan", file);

        assertThat(plan.exit()).isZero();
        assertThat(plan.out())
                .contains("STEP", "form team", "Sales")
                .containsPattern("PLAN +\\S{36}")
                .contains("colour: #1e90ff; leader: ada@example.org; members: ada@example.org");
        assertThat(console.run("team", "list", engines).out()).doesNotContain("Sales");
    }

    @Test
    @Rule("MEM-8")
    void exactly_what_was_planned_is_applied() throws IOException {
        var file = file("organisation: " + engines + "\nteams: [{name: Sales}]");
        var plan = console.json("org", "plan", file).field("plan");
        console.run("team", "create", engines, "--name", "Sales");

        var stale = console.run("org", "apply", file, "--plan", plan);

        assertThat(stale.exit()).isEqualTo(75);
        assertThat(stale.err()).contains("[blueprint.plan-stale]");
        var later = console.json("org", "plan", file);
        assertThat(later.json().at("/steps")).isEmpty();
        assertThat(console.run("org", "apply", file, "--plan", later.field("plan"))
                        .exit())
                .isZero();
    }

    @Test
    void what_ends_something_is_asked_about_on_a_terminal_and_wants_yes_elsewhere() throws IOException {
        console.run("team", "create", engines, "--name", "Sales");
        var file = file("organisation: " + engines + "\nteams: []");

        var unasked = console.piping("").run("org", "apply", file);
        var declined = console.typing("n\n").run("org", "apply", file);

        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");
        assertThat(declined.exit()).isEqualTo(1);
        assertThat(declined.err()).contains("delete team 1", "[y/N]");
        assertThat(console.run("team", "list", engines).out()).contains("Sales");
        assertThat(console.typing("y\n").run("org", "apply", file).exit()).isZero();
        assertThat(console.piping("").run("team", "list", engines).out()).doesNotContain("Sales");
        assertThat(console.run("org", "apply", file).exit()).isZero();
    }

    @Test
    void progress_is_shown_where_somebody_sits() throws IOException {
        var file = file("organisation: " + engines + "\nteams: [{name: A}, {name: B}]");

        assertThat(console.typing("").run("org", "apply", file).err()).contains("steps 1/2", "steps 2/2");
    }

    @Test
    void guards_are_options() throws IOException {
        var file = file("organisation: " + engines + "\nmembers: [{email: ada@example.org}]");
        console.signUp("bob@example.org", "Bob", "Rossi");

        assertThat(console.run("org", "plan", file, "--min-legal-responsibles", "2")
                        .err())
                .contains("[blueprint.too-few-legal-responsibles]");
        assertThat(console.run("org", "plan", file, "--max-removals", "0").exit())
                .isZero();
        assertThat(console.run("org", "apply", file, "--require-self", "bob@example.org")
                        .err())
                .contains("[blueprint.self-not-kept]");
        assertThat(console.run("org", "apply", file, "--require-self", "ada@example.org")
                        .exit())
                .isZero();
    }

    @Test
    void a_guard_that_could_hold_nothing_is_none() throws IOException {
        var file = file("organisation: " + engines);

        for (var wrong : new String[][] {{"--min-legal-responsibles", "0"}, {"--max-removals", "-1"}}) {
            var refused = console.run("org", "plan", file, wrong[0], wrong[1]);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains(wrong[0]);
        }
        assertThat(console.run("org", "plan", file, "--min-legal-responsibles", "1", "--max-removals", "0")
                        .exit())
                .isZero();
    }

    @Test
    void a_bad_file_is_refused_with_line_and_field() throws IOException {
        var refused = console.run("org", "plan", file("organisation: " + engines + "\nmembres: []"));

        assertThat(refused.exit()).isEqualTo(65);
        assertThat(refused.err()).contains("Line 2, /membres: unknown-key", "[file.misfit-entry]");
        assertThat(console.run("org", "plan", folder.resolve("none.yaml").toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_file_can_be_piped_in() {
        var plan = console.piping("organisation: " + engines).json("org", "plan", "-");

        assertThat(plan.exit()).isZero();
        assertThat(plan.field("organisation")).isEqualTo(engines);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("org.yaml"), text).toString();
    }
}

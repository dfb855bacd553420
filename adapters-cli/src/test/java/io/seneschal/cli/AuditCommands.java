package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditCommands {

    private final OperatorsConsole console = new OperatorsConsole();
    private String organisation;

    @BeforeEach
    void signUp() {
        organisation = console.signUp("ada@example.org", "Ada", "Keller");
    }

    @Test
    @Rule("AUD-1")
    void the_list_is_narrowed_by_kind_actor_and_time() {
        assertThat(list("--type", "organisation.founded")).isEqualTo(1);
        assertThat(list("--actor", "heidi")).isEqualTo(list());
        assertThat(list("--actor", "peter")).isZero();
        assertThat(list("--since", "2100-01-01T00:00:00Z")).isZero();
        assertThat(list("--until", "2100-01-01T00:00:00Z")).isEqualTo(list());
        assertThat(console.run("audit", "list", "--type", "Founded").exit()).isEqualTo(65);
        assertThat(console.run("audit", "list", "--since", "noon").exit()).isEqualTo(2);
    }

    @Test
    @Rule("AUD-2")
    void a_head_is_shown_to_be_kept_elsewhere_and_found_again() {
        var head = console.json("audit", "head").field("hash");
        console.signUp("ben@example.org", "Ben", "Keller");

        var verified = console.json("audit", "verify", "--head", head);

        assertThat(head).matches("[0-9a-f]{64}");
        assertThat(verified.exit()).isZero();
        assertThat(verified.field("state")).isEqualTo("as it was sealed");
        assertThat(verified.field("head/block")).isEqualTo("2");
        assertThat(verified.err()).isEmpty();
    }

    @Test
    @Rule("AUD-2")
    void without_a_head_it_says_what_it_can_not_see() {
        assertThat(console.run("audit", "verify").err()).contains("without --head");
        assertThat(console.run("audit", "verify", "--help").out())
                .contains("kept elsewhere")
                .contains("before they were sealed");
    }

    @Test
    @Rule("AUD-2")
    void a_head_that_is_not_there_is_a_conflict() {
        var heard = console.run("audit", "verify", "--head", "ab".repeat(32));

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.out()).isEmpty();
        assertThat(heard.err()).contains("[audit.head-missing]");
        assertThat(console.run("audit", "verify", "--head", "x").exit()).isEqualTo(65);
    }

    @Test
    @Rule("AUD-2")
    void an_export_is_lines_of_json_and_the_last_one_is_the_head() {
        var all = lines("audit", "export");
        var own = lines("audit", "export", "--organisation", organisation);

        assertThat(all).filteredOn(line -> line.startsWith("{\"block\":")).hasSize(1);
        assertThat(all.getLast()).startsWith("{\"head\":{\"block\":1,");
        assertThat(own).noneMatch(line -> line.startsWith("{\"block\":"));
        assertThat(own.get(own.size() - 2)).contains("audit.exported");
        assertThat(own.getLast())
                .startsWith("{\"head\":{\"block\":2,")
                .endsWith(",\"events\":" + (own.size() - 1) + "}");
        assertThat(console.run("audit", "export", "--organisation", "Nobody").exit())
                .isEqualTo(66);
    }

    private List<String> lines(String... command) {
        var heard = console.run(command);
        assertThat(heard.exit()).isZero();
        assertThat(heard.out()).endsWith("}\n").doesNotContain("\r");
        return heard.out().lines().toList();
    }

    private int list(String... filter) {
        var command = new ArrayList<>(List.of("audit", "list", "--organisation", organisation));
        command.addAll(List.of(filter));
        return (int) console.run(command.toArray(String[]::new)).out().lines().count() - 1;
    }
}

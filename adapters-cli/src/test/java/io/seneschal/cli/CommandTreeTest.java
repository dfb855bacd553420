package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"org", "org list", "org user", "org --help", "org frob"})
    void only_the_command_that_is_said_first_is_described(String line) {
        assertThat(CommandTree.said(words(line))).accepts("org").rejects("user", "serve", "frob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "frob", "frob org", "--output json org list", "-V"})
    void any_is_where_none_is_said_first(String line) {
        assertThat(CommandTree.said(words(line))).accepts("org", "user", "serve");
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }
}

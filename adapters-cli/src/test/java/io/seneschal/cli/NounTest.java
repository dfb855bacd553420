package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NounTest {

    private static final Noun ORG = new Noun("org", "Organisations.", List.of(Show::new, Listing::new));

    @Command(name = "show")
    private static final class Show {}

    @Command(name = "list")
    private static final class Listing {}

    @ParameterizedTest
    @ValueSource(strings = {"org list", "org list --help", "org list show", "org list org"})
    void only_the_verb_that_is_named_is_described(String line) {
        assertThat(ORG.verbs(words(line))).hasExactlyElementsOfTypes(Listing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "org lst", "org --help list", "org --output json list", "user org list", "-V org"})
    void all_are_where_none_is_named_right_behind(String line) {
        assertThat(ORG.verbs(words(line))).hasExactlyElementsOfTypes(Show.class, Listing.class);
    }

    @Test
    void none_is_for_another_noun() {
        assertThat(ORG.verbs(words("user list"))).isEmpty();
        assertThat(ORG.verbs(List.of())).isEmpty();
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}

package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

    final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void everybody_reads_what_support_helps_with_in_their_language() {
        var said = new HashSet<String>();
        for (var language : Language.values()) {
            var answer = world.visitor()
                    .with("Accept-Language", language.tag())
                    .get("/1/support/coverage")
                    .is(200);
            assertThat(answer.text("/language")).isEqualTo(language.tag());
            said.add(answer.text("/leaves_to_others/0"));
        }

        assertThat(said).hasSize(Language.values().length);
    }
}

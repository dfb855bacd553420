package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jars of the domain, as teams embed them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedDomainIT {

    @Test
    void none_is_larger_than_300_kilobytes() throws IOException {
        assertThat(jars())
                .hasSize(5)
                .allSatisfy(jar -> assertThat(Files.size(jar)).isLessThanOrEqualTo(300_000));
    }

    @ParameterizedTest
    @CsvSource({
        "io.seneschal.domain, 1",
        "io.seneschal.domain.access, 2",
        "io.seneschal.domain.mailbox, 3",
        "io.seneschal.domain.support, 4",
        "io.seneschal.domain.billing, 3"
    })
    void each_needs_the_jdk_and_what_it_is_built_on(String module, int jars) throws IOException {
        var found = ModuleFinder.of(jars().toArray(Path[]::new));

        var resolved = ModuleLayer.boot().configuration().resolve(found, ModuleFinder.of(), List.of(module));

        assertThat(resolved.modules()).hasSize(jars);
    }

    private static List<Path> jars() throws IOException {
        try (var all = Files.list(Installed.HOME.resolve("lib"))) {
            return all.filter(jar -> jar.getFileName().toString().startsWith("seneschal-domain"))
                    .toList();
        }
    }
}

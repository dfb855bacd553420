package io.seneschal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.shared.CommonRefusal;
import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingCoverages {

    static final String LINES = "{helps_with: [Mail], leaves_to_others: [Sites]}";

    static String inAll(String lines) {
        return Stream.of(Language.values())
                .map(language -> language.tag() + ": " + lines + "\n")
                .collect(Collectors.joining());
    }

    static void refuses(String text, long line, String problem) {
        assertThatExceptionOfType(CommonRefusal.class)
                .isThrownBy(() -> SnakeYamlCoverages.read(text.getBytes(UTF_8)))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("line", line)
                        .containsEntry("problem", problem));
    }

    @ParameterizedTest
    @EnumSource
    void what_ships_says_the_same_number_of_things_in_every_language(Language language) {
        var shipped = SnakeYamlCoverages.shipped();

        assertThat(shipped.in(language).helpsWith())
                .hasSameSizeAs(shipped.in(Language.EN).helpsWith());
        assertThat(shipped.in(language).leavesToOthers())
                .hasSameSizeAs(shipped.in(Language.EN).leavesToOthers());
    }

    @Test
    void a_file_takes_its_place(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("coverage.yaml"), inAll(LINES));

        var text = SnakeYamlCoverages.in(file).in(Language.IT);

        assertThat(text.helpsWith()).containsExactly("Mail");
        assertThat(text.leavesToOthers()).containsExactly("Sites");
    }

    @Test
    void a_file_is_only_read_when_somebody_asks(@TempDir Path directory) {
        assertThat(SnakeYamlCoverages.in(directory.resolve("none.yaml"))).isNotNull();
    }

    @Test
    void whatever_is_wrong_is_told_with_its_line() {
        refuses("en: " + LINES, 1, "missing-key");
        refuses(inAll(LINES) + "rm: " + LINES, 6, "unknown-key");
        refuses(inAll(LINES) + "es: " + LINES, 6, "key-twice");
        refuses(inAll("{helps_with: [Mail]}"), 1, "missing-key");
        refuses(inAll("{helps_with: Mail, leaves_to_others: [Sites]}"), 1, "not-a-list");
        refuses(inAll("{helps_with: [], leaves_to_others: [Sites]}"), 1, "no-line");
        refuses(inAll("{helps_with: [7], leaves_to_others: [Sites]}"), 1, "not-a-text");
        refuses(inAll("{helps_with: ['" + "x".repeat(301) + "'], leaves_to_others: [Sites]}"), 1, "unusable-line");
        refuses(inAll("{helps_with: [" + "x, ".repeat(101) + "], leaves_to_others: [Sites]}"), 1, "too-many-lines");
        refuses("x".repeat((1 << 20) + 1), 1, "file-too-large");
        refuses("{", 1, "not-yaml");
    }
}

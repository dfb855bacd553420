package io.seneschal.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.security.KeyRefusal.ForeignKeys;
import io.seneschal.security.KeyRefusal.KeyStillNeeded;
import io.seneschal.security.KeyRefusal.MissingKeys;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TheKeyFile {

    private static final String OLD = "0123456789abcdef".repeat(4);
    private static final String NEW = "fedcba9876543210".repeat(4);
    private static final String THIRD = "00ff".repeat(16);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("below/keys");
    }

    @Test
    void is_made_at_the_first_start_and_is_the_same_at_the_next() throws IOException {
        var first = keyFile().keys();
        var text = Files.readString(file);
        var next = keyFile().keys();

        assertThat(first).hasSize(1);
        assertThat(next.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(next.getFirst().hash("snt_x")).isEqualTo(first.getFirst().hash("snt_x"));
        assertThat(Files.readString(file)).isEqualTo(text).contains("Do not lose this file");
    }

    @Test
    void is_its_owners_alone_and_leaves_nothing_else_behind() throws IOException {
        keyFile().keys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var all = Files.list(directory.resolve("below"))) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void holds_another_key_each_time_it_is_made() throws IOException {
        var first = keyFile().keys().getFirst().id();
        Files.delete(file);

        assertThat(keyFile().keys().getFirst().id()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void may_be_read_by_its_owner(String mode) throws IOException {
        write(OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(keyFile().keys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rw-rw-rw-"})
    void is_refused_when_others_have_access_to_it(String mode) throws IOException {
        write(OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatThrownBy(() -> keyFile().keys())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining(mode)
                .hasMessageContaining("chmod 600 " + file)
                .hasMessageNotContaining(OLD);
    }

    @Test
    void may_hold_two_keys_the_newest_first() throws IOException {
        write("# new", NEW, "", "# old", "  " + OLD.toUpperCase() + "  ");

        assertThat(keyFile().keys())
                .extracting(HashKey::id)
                .containsExactly(HashKey.ofHex(NEW).id(), HashKey.ofHex(OLD).id());
    }

    @Test
    void holds_two_keys_at_most() throws IOException {
        write(THIRD, NEW, OLD);

        assertThatThrownBy(() -> keyFile().keys())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("more than 2 keys");
    }

    @Test
    void holds_no_key_twice() throws IOException {
        write(OLD, OLD);

        assertThatThrownBy(() -> keyFile().keys())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment", " \n\n"})
    void is_refused_without_a_key(String text) throws IOException {
        write(text);

        assertThatThrownBy(() -> keyFile().keys())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("no key in it");
    }

    @Test
    void is_refused_when_it_was_cut_short_or_mistyped_and_shows_nothing_of_the_key() throws IOException {
        for (var wrong : new String[] {OLD.substring(1), OLD + "0", "g" + OLD.substring(1)}) {
            write("# comment", wrong);

            assertThatThrownBy(() -> keyFile().keys())
                    .isInstanceOf(UnusableKeyFile.class)
                    .hasMessageContaining("line 2 is no key")
                    .hasMessageNotContaining(OLD.substring(1, 20));
        }
    }

    @Test
    void is_refused_when_it_is_no_text() throws IOException {
        write();
        Files.write(file, "clé".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> keyFile().keys())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("no text");
    }

    @Test
    void is_refused_when_it_is_a_directory() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> keyFile().keys()).isInstanceOf(UnusableKeyFile.class);
    }

    @Test
    void is_made_once_by_many_threads_that_start_together() throws Exception {
        var start = new CountDownLatch(1);
        Callable<String> starting = () -> {
            start.await();
            return keyFile().keys().getFirst().id();
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var ids = Stream.generate(() -> threads.submit(starting)).limit(8).toList();
            start.countDown();

            assertThat(ids)
                    .extracting(id -> id.get())
                    .containsOnly(keyFile().keys().getFirst().id());
        }
    }

    @Test
    void is_made_once_by_two_processes_that_start_together() throws Exception {
        var one = startProcess();
        var other = startProcess();

        assertThat(said(one)).isNotEmpty().isEqualTo(said(other));
    }

    @Test
    void belongs_to_a_store_one_of_whose_youngest_hashes_was_made_with_one_of_its_keys() throws IOException {
        write(NEW, OLD);
        var old = HashKey.ofHex(OLD).hash("snt_x");
        var third = HashKey.ofHex(THIRD).hash("snt_x");

        assertThat(keyFile().keysBehind(List.of())).hasSize(2);
        assertThat(keyFile().keysBehind(List.of(old))).hasSize(2);
        assertThat(keyFile().keysBehind(List.of(third, old))).hasSize(2);
        assertThatThrownBy(() -> keyFile().keysBehind(List.of(third)))
                .isInstanceOf(ForeignKeys.class)
                .hasMessageNotContaining(NEW);
    }

    @Test
    void is_not_made_for_a_store_that_is_in_use() {
        assertThatThrownBy(() -> keyFile().keysBehind(List.of())).isInstanceOf(MissingKeys.class);

        assertThat(file).doesNotExist();
    }

    @Test
    @Rule("DEV-18")
    void gets_a_new_key_before_the_one_that_was_the_newest() throws IOException {
        write(OLD);

        var keys = keyFile().rotate(Map.of(HashKey.ofHex(OLD).id(), 7L), false);

        assertThat(keys)
                .extracting(HashKey::id)
                .hasSize(2)
                .last()
                .isEqualTo(HashKey.ofHex(OLD).id());
        assertThat(keyFile().keys()).extracting(HashKey::id).containsExactlyElementsOf(ids(keys));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var all = Files.list(directory.resolve("below"))) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    @Rule("DEV-18")
    void lets_the_older_of_two_keys_go_when_nothing_needs_it() throws IOException {
        write(NEW, OLD);

        var keys = keyFile().rotate(Map.of(HashKey.ofHex(NEW).id(), 7L), false);

        assertThat(ids(keys))
                .hasSize(2)
                .contains(HashKey.ofHex(NEW).id())
                .doesNotContain(HashKey.ofHex(OLD).id());
    }

    @Test
    @Rule("DEV-18")
    void keeps_the_older_of_two_keys_that_is_needed_unless_that_is_meant() throws IOException {
        write(NEW, OLD);
        var needed = Map.of(HashKey.ofHex(OLD).id(), 1L);

        assertThatThrownBy(() -> keyFile().rotate(needed, false))
                .isInstanceOf(KeyStillNeeded.class)
                .hasMessageNotContaining(OLD);
        assertThat(Files.readString(file)).isEqualTo(NEW + "\n" + OLD);

        assertThat(ids(keyFile().rotate(needed, true)))
                .hasSize(2)
                .doesNotContain(HashKey.ofHex(OLD).id());
    }

    @Test
    void is_not_made_by_a_change_of_keys() {
        assertThatThrownBy(() -> keyFile().rotate(Map.of(), false)).isInstanceOf(UnusableKeyFile.class);

        assertThat(file).doesNotExist();
    }

    private static List<String> ids(List<HashKey> keys) {
        return keys.stream().map(HashKey::id).toList();
    }

    private Process startProcess() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStart.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.strip();
    }

    private KeyFile keyFile() {
        return new KeyFile(file, new SecureRandom());
    }

    private void write(String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, String.join("\n", lines));
    }
}

package io.seneschal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("DEV-18")
class KeysThatArePresent {

    @TempDir
    private Path directory;

    private final AtomicLong time = new AtomicLong();
    private KeyFile file;
    private PresentKeys keys;

    @BeforeEach
    void start() {
        file = new KeyFile(directory.resolve("keys"), new SecureRandom());
        keys = new PresentKeys(file, file.keys(), time::get);
    }

    @Test
    void are_those_of_the_file_and_a_new_one_is_taken_up_after_a_second() {
        var first = ids();

        var rotated = file.rotate(Map.of(), false);

        pass(PresentKeys.GRAIN.toNanos() - 1);
        assertThat(ids()).isEqualTo(first);
        pass(1);
        assertThat(ids()).isEqualTo(rotated.stream().map(HashKey::id).toList());
    }

    @Test
    void make_secrets_that_were_made_before_and_after_a_change_recognisable() {
        var secrets = new HmacSecrets(keys, new SecureRandom());
        var before = secrets.mint("snt_");

        file.rotate(Map.of(), false);
        pass(PresentKeys.GRAIN.toNanos());
        var after = secrets.mint("snt_");

        assertThat(secrets.hashesOf(before.secret().reveal())).contains(before.hash());
        assertThat(secrets.hashesOf(after.secret().reveal())).startsWith(after.hash());
    }

    @Test
    void stay_active_when_the_file_is_lost_or_broken_or_another_stores() throws IOException {
        var first = ids();

        Files.delete(directory.resolve("keys"));
        pass(PresentKeys.GRAIN.toNanos());
        assertThat(ids()).isEqualTo(first);

        file.keys();
        pass(PresentKeys.GRAIN.toNanos());
        assertThat(ids()).isEqualTo(first);

        Files.writeString(directory.resolve("keys"), "no key");
        pass(PresentKeys.GRAIN.toNanos());
        assertThat(ids()).isEqualTo(first);
    }

    private void pass(long nanoseconds) {
        time.addAndGet(nanoseconds);
    }

    private List<String> ids() {
        return keys.get().stream().map(HashKey::id).toList();
    }
}

package io.seneschal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryRollingWindowsTest {

    @Test
    void subjects_that_have_been_idle_for_their_window_are_forgotten() {
        var windows = new InMemoryRollingWindows();
        var start = Instant.parse("2026-03-01T12:00:00Z");

        for (var second = 0; second < 100_000; second++) {
            windows.count("subject " + second, 60, Duration.ofMinutes(1), start.plusSeconds(second));
        }

        assertThat(windows.size()).isLessThan(2_500);
    }
}

package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpareMemoryTest {

    private final AtomicInteger collections = new AtomicInteger();

    @Test
    void what_was_let_go_is_given_back() {
        try (var memory = new SpareMemory(() -> true, collections::incrementAndGet)) {
            memory.giveBack();
        }
        assertThat(collections).hasValue(1);
    }

    @Test
    void where_nothing_was_let_go_nothing_is_looked_for() {
        try (var memory = new SpareMemory(() -> false, collections::incrementAndGet)) {
            memory.giveBack();
        }
        assertThat(collections).hasValue(0);
    }
}

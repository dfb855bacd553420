package io.seneschal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadAheadTest {

    private static final int PARTS = 100;

    private final AtomicInteger handedOver = new AtomicInteger();

    @Test
    void every_part_comes_once_and_in_its_order_in_the_thread_that_asked() {
        var here = Thread.currentThread();
        var got = new ArrayList<Integer>();

        ReadAhead.of(this::readAll, part -> {
            assertThat(Thread.currentThread()).isEqualTo(here);
            got.add(part);
        });

        assertThat(got)
                .containsExactlyElementsOf(IntStream.range(0, PARTS).boxed().toList());
    }

    @Test
    void of_nothing_there_is_no_part() {
        var got = new ArrayList<Integer>();

        ReadAhead.<Integer>of(parts -> {}, got::add);

        assertThat(got).isEmpty();
    }

    @Test
    void the_next_part_is_read_while_one_is_worked_on() {
        var second = new CountDownLatch(1);

        ReadAhead.<Integer>of(
                parts -> {
                    parts.accept(1);
                    second.countDown();
                },
                part -> await(second));

        assertThat(second.getCount()).isZero();
    }

    @Test
    void what_the_reading_throws_is_thrown_after_the_parts_before_it() {
        var got = new ArrayList<Integer>();

        assertThatThrownBy(() -> ReadAhead.<Integer>of(
                        parts -> {
                            parts.accept(1);
                            throw new StorageFailure("a stored row", "unreadable");
                        },
                        got::add))
                .isInstanceOf(StorageFailure.class);
        assertThat(got).isEqualTo(List.of(1));
    }

    @Test
    void an_error_of_the_reading_stays_one() {
        assertThatThrownBy(() -> ReadAhead.<Integer>of(
                        parts -> {
                            throw new OutOfMemoryError("heap");
                        },
                        part -> {}))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void what_the_work_throws_is_thrown_and_ends_the_reading() {
        assertThatThrownBy(() -> ReadAhead.of(this::readAll, part -> {
                    throw new IllegalArgumentException("part " + part);
                }))
                .hasMessage("part 0");
        assertThat(handedOver).hasValueLessThan(PARTS);
    }

    @Test
    void nothing_is_read_any_more_when_it_returns() {
        var reader = new ArrayList<Thread>();

        assertThatThrownBy(() -> ReadAhead.<Integer>of(
                        parts -> {
                            reader.add(Thread.currentThread());
                            readAll(parts);
                        },
                        part -> {
                            throw new IllegalArgumentException();
                        }))
                .isInstanceOf(IllegalArgumentException.class);

        var seen = handedOver.get();
        reader.forEach(ReadAheadTest::join);
        assertThat(handedOver).hasValue(seen);
    }

    private void readAll(Consumer<Integer> parts) {
        for (var part = 0; part < PARTS; part++) {
            parts.accept(part);
            handedOver.incrementAndGet();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheringStreamTest {

    private final Target target = new Target();
    private final GatheringStream stream = new GatheringStream(target, Duration.ofDays(1));

    @AfterEach
    void end() {
        stream.close();
    }

    @Test
    void what_is_written_waits_and_goes_out_in_one_piece() throws Exception {
        stream.write("one ".getBytes(UTF_8));
        stream.write("two".getBytes(UTF_8));
        assertThat(target.pieces).isZero();

        stream.flush();

        assertThat(target.text()).isEqualTo("one two");
        assertThat(target.pieces).isEqualTo(1);
    }

    @Test
    void nobody_has_to_ask_for_it_to_go_out() throws Exception {
        try (var prompt = new GatheringStream(target, Duration.ofNanos(1))) {
            prompt.write("by itself".getBytes(UTF_8));
            assertThat(target.written.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(target.text()).isEqualTo("by itself");
    }

    @Test
    void more_than_it_gathers_is_written_by_whoever_fills_it() throws Exception {
        stream.write(new byte[(64 << 10) - 1]);
        assertThat(target.pieces).isZero();

        stream.write('x');

        assertThat(target.size()).isEqualTo(64 << 10);
    }

    @Test
    void at_the_end_everything_goes_out_and_later_lines_at_once() throws Exception {
        stream.write("before ".getBytes(UTF_8));

        stream.gatherNoMore();
        assertThat(target.text()).isEqualTo("before ");

        stream.write("after".getBytes(UTF_8));
        assertThat(target.text()).isEqualTo("before after");
    }

    @Test
    void work_goes_on_when_nobody_can_read_it() throws Exception {
        target.isGone = true;
        stream.write("lost".getBytes(UTF_8));
        stream.flush();

        target.isGone = false;
        stream.write("found".getBytes(UTF_8));
        stream.flush();

        assertThat(target.text()).isEqualTo("found");
    }

    private static final class Target extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CountDownLatch written = new CountDownLatch(1);
        private int pieces;
        private boolean isGone;

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] octets, int offset, int length) throws IOException {
            if (isGone) {
                throw new IOException("broken pipe");
            }
            bytes.write(octets, offset, length);
            pieces++;
            written.countDown();
        }

        synchronized String text() {
            return bytes.toString(UTF_8);
        }

        synchronized int size() {
            return bytes.size();
        }
    }
}

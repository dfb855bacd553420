package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Sends the same kind of request over a few kept-alive connections for a bounded time, and counts what comes back.
 *
 * <p>It shares the machine with what it measures, so it does as little as possible: plain sockets, requests made of ready
 * bytes, answers read no further than their length.
 */
final class HttpLoad {

    private final int port;
    private final int connections;
    private final Duration duration;

    HttpLoad(int port, int connections, Duration duration) {
        this.port = port;
        this.connections = connections;
        this.duration = duration;
    }

    /** What came back within the time. */
    record Result(long answers, long refused, Duration duration, Histogram microseconds) {

        double perSecond() {
            return answers * 1e9 / duration.toNanos();
        }

        String row(String what) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f/s | %.1f ms | %.1f ms | %d |",
                    what,
                    perSecond(),
                    microseconds.getValueAtPercentile(50) / 1e3,
                    microseconds.getValueAtPercentile(99) / 1e3,
                    refused);
        }
    }

    /** @param request the bytes of the n-th request of all connections together */
    Result run(LongFunction<byte[]> request) {
        var total = new Histogram(3);
        var refused = 0L;
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        try (var workers = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Worker>>();
            for (var number = 0; number < connections; number++) {
                var worker = new Worker(number);
                running.add(workers.submit(() -> worker.workUntil(end, request)));
            }
            for (var each : running) {
                total.add(each.get().microseconds);
                refused += each.get().refused;
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        return new Result(total.getTotalCount(), refused, Duration.ofNanos(System.nanoTime() - begin), total);
    }

    private final class Worker {

        private final Histogram microseconds = new Histogram(3);
        private final int number;
        private long refused;

        Worker(int number) {
            this.number = number;
        }

        Worker workUntil(long end, LongFunction<byte[]> request) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                var out = socket.getOutputStream();
                var in = new BufferedInputStream(socket.getInputStream(), 16_384);
                for (long turn = number; System.nanoTime() < end; turn += connections) {
                    var start = System.nanoTime();
                    out.write(request.apply(turn));
                    if (readAnswer(in) >= 400) {
                        refused++;
                    }
                    microseconds.recordValue((System.nanoTime() - start) / 1_000);
                }
                return this;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Reads one answer with a Content-Length or without content, and returns its status. */
    private static int readAnswer(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).substring(9, 12));
        var length = 0L;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new byte[512];
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (length < bytes.length) {
                bytes[length++] = (byte) next;
            }
        }
        return new String(bytes, 0, Math.max(0, length - 1), ISO_8859_1);
    }
}

package io.seneschal.payment.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A payment provider that moves no money and speaks HTTP on this machine only. What it does hangs on the token, see
 * {@code integrations/payments}; what it has done is in a journal, so that it goes on after a restart, and so that several
 * of them on one journal are one provider.
 */
public final class SimulatedProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch ended;
    private final ChargeJournal journal;

    private SimulatedProvider(HttpServer server, ExecutorService threads, CountDownLatch ended, ChargeJournal journal) {
        this.server = server;
        this.threads = threads;
        this.ended = ended;
        this.journal = journal;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     * @param journal made if it is not there, with its directories
     * @param clock when things happen, for the journal
     * @param secret what callers have to know; {@code null} to let everybody on this machine in
     * @throws IOException if the port is taken or the journal can't be used
     */
    public static SimulatedProvider start(int port, Path journal, Clock clock, @Nullable String secret)
            throws IOException {
        var charges = ChargeJournal.open(journal);
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var ended = new CountDownLatch(1);
            server.setExecutor(threads);
            server.createContext(
                    "/",
                    new ChargesHandler(
                            new Charges(charges, clock),
                            secret == null ? null : ("Bearer " + secret).getBytes(UTF_8),
                            ended));
            server.start();
            return new SimulatedProvider(server, threads, ended, charges);
        } catch (IOException | RuntimeException failure) {
            charges.close();
            throw failure;
        }
    }

    /** Where it is reached: {@code http://127.0.0.1:41234}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets go of those who wait for an answer that never comes. */
    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        threads.close();
        try {
            journal.close();
        } catch (IOException closed) {
            // every line is written already
        }
    }
}

package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** The quickest server there can be for a mail server's questions: it looks at nothing, and lets everybody in. */
final class AlwaysYes implements AutoCloseable {

    private static final String BODY = """
            {"result":"ok","mailbox_id":"01900000-0000-700b-8000-000000000001",\
            "device_id":"01900000-0000-700c-8000-000000000001"}""";
    private static final byte[] ANSWER = """
            HTTP/1.1 200 OK\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            %s""".formatted(BODY.length(), BODY).getBytes(ISO_8859_1);
    private static final String LENGTH = "content-length:";

    private final ServerSocket door;

    private AlwaysYes(ServerSocket door) {
        this.door = door;
    }

    static AlwaysYes start() throws IOException {
        var server = new AlwaysYes(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("always yes").start(server::accept);
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var socket = door.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket));
            }
        } catch (IOException closed) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var questions = new BufferedInputStream(socket.getInputStream());
            var answers = socket.getOutputStream();
            while (isAsked(questions)) {
                answers.write(ANSWER);
            }
        } catch (IOException gone) {
            // whoever asked has enough
        }
    }

    /** Reads one question; none is left where the connection ends. */
    private static boolean isAsked(InputStream questions) throws IOException {
        var length = 0;
        for (var line = line(questions); !line.isEmpty(); line = line(questions)) {
            if (line.equals(END)) {
                return false;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        questions.skipNBytes(length);
        return true;
    }

    /** What no line of HTTP is. */
    private static final String END = "\n";

    private static String line(InputStream questions) throws IOException {
        var line = new StringBuilder(64);
        for (var next = questions.read(); next != '\n'; next = questions.read()) {
            if (next < 0) {
                return END;
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

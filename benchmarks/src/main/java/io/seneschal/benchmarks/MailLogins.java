package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.benchmarks.Rounds.Work;
import io.seneschal.mail.testing.RunningDovecot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who logs in at a Dovecot again and again, always with the same right password. */
final class MailLogins {

    /** Dovecot tells programs by numbers of theirs, each of which may be there once. */
    private static final AtomicInteger PROGRAMS = new AtomicInteger(1_000);

    private MailLogins() {}

    /** As Postfix asks for whoever sends mail: over a socket of this machine that stays open, and without a session. */
    static Preparation bySasl(RunningDovecot dovecot, String address, String password) {
        var proof = Base64.getEncoder().encodeToString(("\0" + address + "\0" + password).getBytes(UTF_8));
        return () -> new Sasl(SocketChannel.open(UnixDomainSocketAddress.of(dovecot.authSocket())), proof);
    }

    /** As a mail program does: a connection of its own, for which Dovecot starts a process of its own. */
    static Preparation byImap(RunningDovecot dovecot, String address, String password) {
        var login = "a LOGIN %s %s\r\n".formatted(address, password).getBytes(UTF_8);
        return () -> () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), dovecot.imap())) {
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                require(lines.readLine(), "* OK");
                socket.getOutputStream().write(login);
                require(lines.readLine(), "a OK");
            }
        };
    }

    private static void require(String said, String expected) {
        if (said == null || !said.startsWith(expected)) {
            throw new IllegalStateException("Dovecot says " + said);
        }
    }

    private static final class Sasl implements Work {

        private final SocketChannel channel;
        private final BufferedReader lines;
        private final String question;
        private int asked;

        private Sasl(SocketChannel channel, String proof) throws IOException {
            this.channel = channel;
            this.lines = new BufferedReader(Channels.newReader(channel, UTF_8));
            this.question = "PLAIN\tservice=smtp\tnologin\tlip=127.0.0.1\trip=127.0.0.1\tsecured\tresp=" + proof + "\n";
            write("VERSION\t1\t1\nCPID\t%d\n".formatted(PROGRAMS.incrementAndGet()));
            for (var line = lines.readLine(); !"DONE".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IOException("Dovecot doesn't say what it can do");
                }
            }
        }

        @Override
        public void once() throws IOException {
            asked++;
            write("AUTH\t" + asked + "\t" + question);
            require(lines.readLine(), "OK\t" + asked + "\t");
        }

        private void write(String text) throws IOException {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}

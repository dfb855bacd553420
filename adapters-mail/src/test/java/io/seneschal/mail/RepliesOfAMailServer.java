package io.seneschal.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman.Delivery;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.PersonName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that answers by the book, but for the one command at which it says something else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepliesOfAMailServer {

    private static final Map<String, String> BY_THE_BOOK = Map.of(
            "EHLO", "250 at your service",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    @ParameterizedTest
    @CsvSource({
        "NOOP, 250 ok, ACCEPTED",
        "QUIT, 500 never mind, ACCEPTED",
        "RCPT, 550 5.1.1 no such mailbox, REFUSED",
        "RCPT, 550 no such mailbox, REFUSED",
        "RCPT, 553 bad mailbox name, REFUSED",
        "RCPT, 550 5.7.1 relaying denied, POSTPONED",
        "RCPT, 530 5.7.0 authentication required, POSTPONED",
        "RCPT, 450 4.2.0 come back later, POSTPONED",
        "RCPT, 452 4.2.2 mailbox full, POSTPONED",
        "MAIL, 553 5.1.8 unknown sender, UNREACHABLE",
        "MAIL, 451 busy, POSTPONED",
        "DATA, 554 5.6.0 not this, REFUSED",
        "., 554 5.6.0 not this, REFUSED",
        "., 451 4.3.0 try again, POSTPONED",
        "EHLO, hang up, UNREACHABLE",
        "RCPT, hang up, POSTPONED",
        "., hang up, POSTPONED",
        "QUIT, hang up, ACCEPTED"
    })
    void say_what_becomes_of_a_message(String command, String reply, Delivery delivery) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(socket, command, reply));
            var postman =
                    new SmtpPostman(SmtpServer.at("smtp://127.0.0.1:" + socket.getLocalPort()), "no-reply@example.org");

            assertThat(postman.send(message())).isEqualTo(delivery);
        }
    }

    private static void serve(ServerSocket socket, String command, String reply) {
        try (var client = socket.accept()) {
            say(client, "220 here");
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            var inData = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
                if (inData && !verb.equals(".")) {
                    continue;
                }
                var answer = verb.equals(command) ? reply : BY_THE_BOOK.get(verb);
                if (answer.equals("hang up")) {
                    return;
                }
                say(client, answer);
                inData = answer.startsWith("354");
            }
        } catch (IOException over) {
            // the postman has left
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    private static Message message() {
        return new Message(
                "0199.7",
                new EmailAddress("zoe@example.org"),
                new PersonName("Zoe", "Keller"),
                Language.EN,
                "subject",
                "text",
                Instant.EPOCH);
    }
}

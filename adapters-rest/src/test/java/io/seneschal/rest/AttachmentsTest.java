package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.rest.server.Limits;
import io.seneschal.testing.Rule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentsTest {

    static final int LARGEST = 2 << 20;

    final World world = new World(World.UNHURRIED.within(Limits.DEFAULT.withFileBytes(LARGEST)));
    final World.Person ada = world.signUp("Ada");
    final String ticket = ada.client()
            .post("/1/support/tickets", Map.of("subject", "Mail", "text", "It bounces."))
            .is(201)
            .header("Location")
            .orElseThrow();

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer attach(String kind, String name, byte[] content) {
        return attach(ada.client(), kind, name, content);
    }

    Client.Answer attach(Client by, String kind, String name, byte[] content) {
        return by.with("Content-Type", "application/octet-stream")
                .send("POST", ticket + "/attachments?kind=" + kind + "&name=" + name, content);
    }

    static byte[] screenshot() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] log(int bytes) {
        var log = new byte[bytes];
        Arrays.fill(log, (byte) 'x');
        return log;
    }

    @Test
    void a_customer_attaches_what_the_agent_downloads() throws Exception {
        var attached = attach("screenshot", "C%3A%5Cfakepath%5Csh%C3%B6t.png", screenshot())
                .is(201);
        var path = attached.header("Location").orElseThrow();
        assertThat(attached.text("/name")).isEqualTo("shöt.png");
        assertThat(attached.text("/media_type")).isEqualTo("image/png");
        var anna = world.agent("anna@support.example");
        anna.get(path).refuses(404, "ticket.unknown");
        world.operator().send("PUT", ticket + "/agents/anna@support.example", new byte[0]);

        assertThat(anna.get(ticket + "/attachments").is(200).text("/items/0/id"))
                .isEqualTo(attached.text("/id"));
        var download = anna.get(path).is(200);
        assertThat(download.header("Content-Type")).contains("image/png");
        assertThat(download.header("Content-Disposition")).contains("attachment; filename*=UTF-8''sh%C3%B6t.png");
        assertThat(download.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        attach(anna, "console_log", "a.log", log(1)).refuses(403, "token.scope-missing");
        anna.delete(path).refuses(403, "token.scope-missing");
    }

    @Test
    void it_comes_back_as_it_was_whatever_its_size() throws Exception {
        for (var size : new int[] {1, 64 << 10, (64 << 10) + 1, LARGEST}) {
            var path = attach("console_log", "a.log", log(size))
                    .is(201)
                    .header("Location")
                    .orElseThrow();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.server.port() + path))
                    .header("Authorization", "Bearer " + ada.token());

            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());

            assertThat(answer.body()).isEqualTo(log(size));
        }
    }

    @Test
    void what_it_is_decides_and_not_what_it_is_called() throws Exception {
        var page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[1 << 20]);
        }

        var refused = attach("screenshot", "shot.png", page).refuses(422, "attachment.unsuitable-type");
        assertThat(refused.text("/because/found")).isEqualTo("text/html");
        attach("console_log", "a.log", page).refuses(422, "attachment.unsuitable-type");
        attach("console_log", "a.log", bomb.toByteArray()).refuses(422, "attachment.unsuitable-type");
        attach("screenshot", "shot.png", Arrays.copyOf(screenshot(), 20)).refuses(422, "attachment.unreadable-picture");
        attach("console_log", "a.log", new byte[0]).refuses(422, "attachment.empty");
    }

    @Test
    void names_and_kinds_that_can_not_be_used_are_blamed() {
        attach("console_log", "..", log(1)).blames("/name", "attachment.unusable-name");
        attach("console_log", "gpj%E2%80%AEexe.png", log(1)).blames("/name", "attachment.unusable-name");
        attach("console_log", "a%00b", log(1)).blames("/name", "field.unusable-text");
        attach("video", "a.log", log(1)).blames("/kind", "value.not-one-of");
        ada.client()
                .with("Content-Type", "text/plain")
                .send("POST", ticket + "/attachments", log(1))
                .blames("/kind", "field.required")
                .blames("/name", "field.required");
    }

    @Test
    void one_byte_more_than_may_be_is_too_large() {
        attach("console_log", "a.log", log(LARGEST + 1)).refuses(413, "request.too-large");
        assertThat(ada.client().get(ticket + "/attachments").json().at("/items"))
                .isEmpty();
    }

    @Test
    void a_gibibyte_is_refused_before_it_comes() throws Exception {
        try (var socket = new Socket("127.0.0.1", world.server.port())) {
            var head = "POST " + ticket + "/attachments?kind=console_log&name=a.log HTTP/1.1\r\nHost: x\r\n"
                    + "Authorization: Bearer " + ada.token()
                    + "\r\nContent-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void where_no_file_is_taken_bodies_stay_as_small_as_they_were() {
        ada.client().raw("POST", "/1/support/tickets", log((1 << 20) + 1)).refuses(413, "request.too-large");
    }

    @Test
    void foreign_tickets_are_unknown() {
        var bruno = world.signUp("Bruno");

        attach(bruno.client(), "console_log", "a.log", log(1)).refuses(404, "ticket.unknown");
        attach(world.operator(), "console_log", "a.log", log(1)).refuses(403, "actor.person-needed");
        bruno.client().get(ticket + "/attachments").refuses(404, "ticket.unknown");
        bruno.client().get(ticket + "/attachments/" + World.nobodysId()).refuses(404, "ticket.unknown");
        ada.client().get(ticket + "/attachments/" + World.nobodysId()).refuses(404, "attachment.unknown");
    }

    @Test
    void a_repeated_request_attaches_once() {
        var repeating = ada.client().with("Idempotency-Key", "one");
        var first = attach(repeating, "console_log", "a.log", log(100)).is(201);
        var second = attach(repeating, "console_log", "a.log", log(100)).is(201);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        attach(repeating, "console_log", "a.log", log(101)).refuses(422, "request.key-reused");
        assertThat(ada.client().get(ticket + "/attachments").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void its_customer_takes_it_away() {
        var path = attach("console_log", "a.log", log(1))
                .is(201)
                .header("Location")
                .orElseThrow();

        world.operator().delete(path).refuses(403, "ticket.customer-needed");
        ada.client().with("If-Match", "\"7\"").delete(path).refuses(412, "request.stale");
        ada.client().delete(path).is(204);
        ada.client().get(path).refuses(404, "attachment.unknown");
    }
}

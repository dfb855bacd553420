package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.benchmarks.ManyDevices.Asked;
import io.seneschal.benchmarks.Wrk.Request;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** A store with a million devices, and what a server needs to answer for it: its keys, and a token of a mail server. */
final class MailStage implements AutoCloseable {

    private final BenchmarkDatabase place;
    private final Path folder;
    private final String token;
    private final List<Asked> asked;

    private MailStage(BenchmarkDatabase place, Path folder, String token, List<Asked> asked) {
        this.place = place;
        this.folder = folder;
        this.token = token;
        this.asked = asked;
    }

    /** @param kind of the database */
    static MailStage fill(String kind) throws IOException {
        var folder = Files.createTempDirectory("seneschal-benchmark-mail-");
        var place = BenchmarkDatabase.start(kind);
        try (var database = place.open();
                var seneschal = Seneschal.on(database.dataSource(), folder.resolve("keys"))) {
            var there = new ManyDevices(
                    database, () -> seneschal.instruments().secrets().mint(DevicePassword::generate));
            there.fill();
            var token = seneschal
                    .useCases()
                    .makingTokens()
                    .makeForMailServer(new Actor.Operator("benchmark"), new NewToken("benchmark", null, null));
            return new MailStage(place, folder, token.secret().reveal(), there.asked());
        }
    }

    /** The packaged program on it. */
    RunningServer serve(Path program) {
        return RunningServer.start(
                program,
                folder,
                place.url(),
                "--key-file",
                folder.resolve("keys").toString());
    }

    Path folder() {
        return folder;
    }

    /** With which a mail server asks. */
    String token() {
        return token;
    }

    /** As Dovecot asks whether somebody may come in, without a body. */
    Request knocking(String address, String password) {
        var who = Map.of(
                "Auth-User",
                URLEncoder.encode(address, UTF_8),
                "Auth-Pass",
                password,
                "Auth-Protocol",
                "imap",
                "Client-IP",
                "192.0.2.1");
        return new Request("/1/mail-auth/verify", token, who, "");
    }

    /** The same question with a body. */
    Request verifying(String address, String password) {
        var body = """
                {"address":"%s","password":"%s","protocol":"imap","client_ip":"192.0.2.1"}""".formatted(address, password);
        return Request.post("/1/mail-auth/verify", token, body);
    }

    /** The mailboxes whose passwords are known. */
    List<Asked> asked() {
        return asked;
    }

    /** One of the right form that no device has. */
    static String nobodysPassword() {
        return DevicePassword.generate(new SecureRandom());
    }

    @Override
    public void close() {
        place.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import io.seneschal.cli.shared.Setting;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** A secret is in the one answer that shows it, and nowhere else: not in the database, the logs, the trail, the metrics. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule({"DEV-4", "INV-5"})
// It has everything logged meanwhile.
@Isolated
class SecretsStayHiddenTest {

    private static final String HUTS = "huetten@alpenverein.example";
    private static final Pattern SECRET = Pattern.compile("sn[dlt][-_][A-Za-z0-9_-]{20,}");
    private static final Pattern LINK = Pattern.compile("/device-setup/(snl_\\S+)");

    /** It tells every line that it is sent, and is no part of the program. */
    private static final String POST_OFFICE = "com.icegreen.greenmail";

    private static final long PATIENCE_IN_MILLISECONDS = 30_000;

    @TempDir
    Path directory;

    private final GreenMail postOffice = postOffice();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();

    /** Angus Mail, for one, tells what it sends in the log that comes with Java. */
    private final Overheard javasLog = new Overheard();

    private final java.util.logging.Logger javasRoot = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level javasUsual = javasRoot.getLevel();

    /** Everything that was shown, and where; without the answers whose purpose it is to show a secret. */
    private final Map<String, String> shown = new LinkedHashMap<>();

    private final List<String> secrets = new ArrayList<>();

    @BeforeEach
    void listen() {
        postOffice.start();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        javasRoot.addHandler(javasLog);
        javasRoot.setLevel(java.util.logging.Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        javasRoot.setLevel(javasUsual);
        javasRoot.removeHandler(javasLog);
        root.setLevel(usual);
        root.detachAppender(log);
        postOffice.stop();
    }

    @Test
    void whatever_happens_to_devices_and_their_links() throws Exception {
        try (var server = start()) {
            var first = secretOf(run("", "device", "add", HUTS, "--name", "Kasse"));
            var rotated = secretOf(run("", "device", "rotate", HUTS, "Kasse", "--yes"));
            var server1 = secretOf(run("", "token", "create", "--name", "dovecot", "--mail-server"));
            note("verified", verify(rotated), verify(first), verify(rotated + "x"), verify("", "no such protocol"));
            var asked = new ArrayList<String>();
            for (var password : List.of(rotated, first, rotated.substring(1))) {
                asked.add(post(server, "/1/mail-auth/verify", server1, """
                        {"address":"%s","password":"%s","protocol":"imap","client_ip":"192.0.2.7"}
                        """.formatted(HUTS, password)));
            }
            asked.add(post(server, "/1/mail-auth/verify", server1, "{\"password\":\"" + rotated + "\""));
            asked.add(post(server, "/1/mail-auth/verify", rotated, "{}"));
            asked.add(post(server, "/1/organisations", rotated, "{}"));
            note("answers about passwords", asked.toArray(String[]::new));

            var copied = secretOf(
                    run("", "device", "invite", HUTS, "--name", "Tablet", "--mail-to", "somebody@elsewhere.example"));
            assertThat(postOffice.waitForIncomingEmail(PATIENCE_IN_MILLISECONDS, 1))
                    .isTrue();
            var mailed = linkIn(postOffice.getReceivedMessages()[0].getContent().toString());
            secrets.add(mailed);
            note(
                    "live links",
                    get(server, "/1/device-setup/" + mailed),
                    get(server, "/1/device-setup/" + mailed + "/profile.mobileconfig"),
                    get(server, "/1/device-setup/" + mailed + "/no-such-thing"),
                    get(server, "/1/device-setup/" + copied + "?no=such-parameter"),
                    post(server, "/1/device-setup/" + copied, null, "no such method"));
            secretOf(post(server, "/1/device-setup/" + mailed + "/redeem", null, ""));
            note(
                    "dead links",
                    post(server, "/1/device-setup/" + copied + "/redeem", null, ""),
                    post(server, "/1/device-setup/" + mailed + "/redeem", null, ""),
                    get(server, "/1/device-setup/" + copied));

            note("metrics", get(server, "/metrics"));
            note(
                    "console",
                    run("", "device", "list", HUTS, "--output", "json"),
                    run("", "device", "invitations", HUTS, "--output", "json"),
                    run("", "mailbox", "show", HUTS),
                    run("", "token", "list", "--mail-servers", "--output", "json"),
                    run("", "db", "status", "--output", "json"),
                    run("", "device", "disconnect-all", HUTS, "--yes"));
            note("audit", run("", "audit", "list"), run("", "audit", "export"));
        }
        assertThat(log.list).extracting(ILoggingEvent::getLevel).contains(Level.DEBUG);
        assertThat(log.list)
                .filteredOn(event -> !event.getLoggerName().startsWith(POST_OFFICE))
                .filteredOn(
                        event -> secrets.stream().anyMatch(secret -> told(event).contains(bare(secret))))
                .extracting(ILoggingEvent::getLoggerName)
                .as("loggers that tell a secret")
                .isEmpty();
        assertThat(javasLog.heard).isNotEmpty();
        assertThat(javasLog.heard)
                .filteredOn(
                        told -> secrets.stream().anyMatch(secret -> told.text().contains(bare(secret))))
                .extracting(Overheard.Told::logger)
                .as("loggers of Java's own log that tell a secret")
                .isEmpty();
        note("database", dump());

        assertThat(secrets).doesNotHaveDuplicates().hasSize(6);
        assertThat(shown.get("database")).contains("devices", "Tablet");
        assertThat(shown)
                .allSatisfy((where, text) -> assertThat(secrets)
                        .allSatisfy(secret -> assertThat(text.contains(bare(secret)))
                                .as("%s holds a secret", where)
                                .isFalse()));
    }

    /** What is random of it, however it is spelled. */
    private static String bare(String secret) {
        return secret.substring(4, 12);
    }

    private String secretOf(String answer) {
        var found = SECRET.matcher(answer);
        assertThat(found.find()).as("a secret is shown").isTrue();
        secrets.add(found.group());
        return found.group();
    }

    private static String linkIn(String mail) {
        var link = LINK.matcher(mail.replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void note(String where, String... texts) {
        shown.merge(where, String.join("\n", texts), String::concat);
    }

    private static String told(ILoggingEvent event) {
        return event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy();
    }

    private String verify(String password) {
        return verify(password, "imap");
    }

    private String verify(String password, String protocol) {
        return run(password + "\n", "device", "verify", HUTS, "--protocol", protocol, "--password-stdin");
    }

    private Server start() {
        var mail = new MailWish("smtp://127.0.0.1:" + postOffice.getSmtp().getPort(), "no-reply@example.org");
        var wish = new ServerWish(
                "127.0.0.1",
                0,
                null,
                null,
                List.of(),
                null,
                null,
                mail,
                MailboxServersWish.NONE,
                10,
                false,
                LogFormat.TEXT,
                true);
        var setting = new Setting(
                database(),
                directory.resolve("keys"),
                false,
                null,
                null,
                List.of(),
                null,
                null,
                PaymentsWish.UNSAID,
                null);
        return Server.start(setting, wish, console("", new StringWriter(), new StringWriter()));
    }

    private String run(String typed, String... command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var setting = Stream.of(
                "--database-url",
                database(),
                "--key-file",
                directory.resolve("keys").toString());
        Main.run(
                console(typed, out, err),
                Stream.concat(Stream.of(command), setting).toArray(String[]::new));
        return out.toString() + err;
    }

    private static String post(Server server, String path, @Nullable String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private static String get(Server server, String path) throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
    }

    private static String send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body();
        }
    }

    /** Whatever is written to Java's own log, by whom. */
    private static final class Overheard extends java.util.logging.Handler {

        private final Queue<Told> heard = new ConcurrentLinkedQueue<>();

        private record Told(String logger, String text) {}

        @Override
        public void publish(LogRecord record) {
            heard.add(new Told(
                    String.valueOf(record.getLoggerName()),
                    new SimpleFormatter().formatMessage(record) + record.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Every table with every row, as SQL. */
    private String dump() throws Exception {
        var script = directory.resolve("dump.sql");
        try (var opened = Database.open(DatabaseSettings.of(database()));
                var connection = opened.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("script to '" + script + "'");
        }
        return Files.readString(script, StandardCharsets.UTF_8);
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("seneschal");
    }

    private static GreenMail postOffice() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_IN_MILLISECONDS);
        return new GreenMail(setup);
    }

    private static Console console(String typed, StringWriter out, StringWriter err) {
        return new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Set.of(),
                Map.of(),
                "root",
                prompt -> null);
    }
}

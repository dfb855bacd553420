package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import io.seneschal.cli.shared.Setting;
import io.seneschal.persistence.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plays the product through once, in the current directory, so that Java can record what the next starts need: a server
 * with its example, requests, and commands beside it. Run while the start-up cache is made; otherwise of no use.
 */
public final class Rehearsal {

    private static final Pattern REQUEST =
            Pattern.compile("curl -sS -H '(Authorization: [^']+)'.* https?://[^/\\s]+(/\\S+)");

    /** Often enough for Java to learn which methods a server spends its time in. */
    private static final int TIMES_EACH_REQUEST = 300;

    private static final List<String> COMMANDS = List.of(
            "user list",
            "user list --output json",
            "user show nobody@example.org",
            "user close ada.keller@alpenverein.example --yes",
            "org list",
            "member list Nowhere",
            "product list Nowhere",
            "team list Nowhere",
            "mailbox list Nowhere",
            "device list nowhere@example.org",
            "audit list --limit 3",
            "member --help",
            "frob");

    private Rehearsal() {}

    /**
     * Plays it; whatever goes wrong leaves less recorded, and nothing else.
     *
     * @param arguments {@code server} or {@code commands}: what is recorded is taken in at each start, so neither is to carry
     *     what only the other needs. {@code tables} makes those that commands find, which is not to be recorded
     */
    public static void main(String[] arguments) throws IOException {
        var setting = new Setting(null, null, false, null, null, List.of(), null, null, PaymentsWish.UNSAID, null);
        switch (arguments[0]) {
            case "tables" -> run("db migrate");
            case "commands" -> playCommands(setting);
            default -> playServer(setting);
        }
        System.exit(0);
    }

    /** Beside whoever has the database open, and alone. */
    private static void playCommands(Setting setting) {
        openRealConsole();
        var whoever = Database.serve(Composition.databaseOf(setting));
        COMMANDS.forEach(Rehearsal::run);
        whoever.close();
        COMMANDS.forEach(Rehearsal::run);
    }

    private static void playServer(Setting setting) throws IOException {
        var wish = new ServerWish(
                "127.0.0.1",
                0,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                MailboxServersWish.NONE,
                10,
                false,
                LogFormat.TEXT,
                true);
        var heard = new StringWriter();
        openRealConsole();
        Logs.ofServer(LogFormat.TEXT);
        run("serve --help");
        try (var server = Server.start(setting, wish, console(heard))) {
            for (var time = 0; time < TIMES_EACH_REQUEST; time++) {
                request(server.address(), heard.toString());
            }
        }
    }

    /** Which is in the way of no command, and only recorded: they are played on one that keeps what is printed. */
    private static void openRealConsole() {
        SystemConsole.open().err().flush();
    }

    private static void run(String command) {
        var unused = Main.run(console(new StringWriter()), command.split(" ", -1));
    }

    private static void request(URI address, String announcement) throws IOException {
        var requests = REQUEST.matcher(announcement);
        while (requests.find()) {
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(requests.group(2), address.getAuthority(), requests.group(1));
            try (var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()))) {
                channel.write(UTF_8.encode(request));
                Channels.newInputStream(channel).readAllBytes();
            }
        }
    }

    private static Console console(StringWriter out) {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Set.of(),
                Map.of(),
                "rehearsal",
                prompt -> null);
    }
}

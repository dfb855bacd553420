package io.seneschal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.Instruments;
import io.seneschal.application.UseCases;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Console.Channel;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.Setting;
import io.seneschal.files.SnakeYamlBlueprints;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A console with nobody at it, unless a test sits down; behind it an installation that keeps everything in memory. */
final class OperatorsConsole {

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Map<String, String> environment = new HashMap<>();
    final Deque<String> passwords = new ArrayDeque<>();
    final List<ServerWish> served = new ArrayList<>();

    @Nullable
    Setting setting;

    @Nullable
    RuntimeException failure;

    private final Memory installation = new Memory();
    private Set<Channel> terminals = Set.of();
    private String typed = "";

    /** What a command printed, and how it ended. */
    record Heard(int exit, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        String field(String name) {
            return json().at("/" + name).asString();
        }
    }

    /** Somebody sits at all three channels and types this. */
    OperatorsConsole typing(String text) {
        terminals = Set.of(Channel.values());
        typed = text;
        return this;
    }

    /** Nobody sits there; this is piped in. */
    OperatorsConsole piping(String text) {
        terminals = Set.of();
        typed = text;
        return this;
    }

    Heard run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminals,
                environment,
                "heidi",
                prompt -> passwords.isEmpty() ? null : passwords.pop().toCharArray());
        var exit = CommandTree.execute(installation, console, arguments);
        console.out().flush();
        console.err().flush();
        return new Heard(exit, out.toString(), err.toString());
    }

    Heard json(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", "json"));
        return run(all.toArray(String[]::new));
    }

    /** Signs somebody up and gives the id of the organisation they founded. */
    String signUp(String email, String firstName, String lastName) {
        var heard = piping("correct horse battery\n")
                .json(
                        "user",
                        "create",
                        "--email",
                        email,
                        "--first-name",
                        firstName,
                        "--last-name",
                        lastName,
                        "--phone",
                        "+41791234567",
                        "--locale",
                        "de-CH",
                        "--password-stdin");
        return heard.field("organisation/id");
    }

    /** What can be done through other doors. */
    UseCases otherDoors() {
        return installation.useCases;
    }

    private static Instruments withFiles(Instruments usual) {
        return new Instruments(
                usual.clock(),
                usual.ids(),
                usual.secrets(),
                usual.passwordHashing(),
                usual.commonPasswords(),
                usual.csv(),
                new SnakeYamlBlueprints(),
                usual.fileTypes(),
                usual.virusScan(),
                usual.provider(),
                usual.papers(),
                usual.bankStatements());
    }

    private final class Memory implements Installation {

        private final UseCases useCases = UseCases.of(
                InMemoryStores.create(clock, TestInstruments.countedIds()), withFiles(TestInstruments.at(clock)));

        private List<KeyState> keys = List.of(new KeyState("first", KeyPlace.OLDER, 3));

        @Override
        public int work(Setting given, ToIntBiFunction<UseCases, Clock> work) {
            setting = given;
            if (failure != null) {
                throw failure;
            }
            return work.applyAsInt(useCases, clock);
        }

        @Override
        public int serve(Setting given, ServerWish wish, Console console) {
            setting = given;
            served.add(wish);
            return 0;
        }

        @Override
        public int simulateProvider(Setting given, int port, Path journal, Console console) {
            setting = given;
            console.out().println("Port " + port + ", journal " + journal);
            return 0;
        }

        @Override
        public DatabaseState migrate(Setting given) {
            return new DatabaseState("memory", "1.1", "1.1", List.of(), keys);
        }

        @Override
        public DatabaseState state(Setting given) {
            return new DatabaseState("memory", null, "1.1", List.of("1.1 organisations"), keys);
        }

        @Override
        public DatabaseState rotateKeys(Setting given, boolean dropsUsed) {
            var keptLater = dropsUsed ? List.<KeyState>of() : keys;
            keys = new ArrayList<>(List.of(new KeyState("fresh", KeyPlace.NEWEST, 0)));
            keys.addAll(keptLater);
            return migrate(given);
        }

        @Override
        public String version() {
            return "seneschal test";
        }
    }
}

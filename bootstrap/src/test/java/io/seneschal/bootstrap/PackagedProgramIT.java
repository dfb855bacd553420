package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get when they unpack the archive, from the outside. Each has a directory of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class PackagedProgramIT {

    private static final Pattern CURL =
            Pattern.compile("curl -sS -H 'Authorization: ([^']+)'(?: -H 'Content-Type: ([^']+)' -d '([^']+)')? (\\S+)");

    private static final String IN_USE = "in-use";
    private static final String OF_ANOTHER_BUILD = "start-ba9876543210";
    private static final String OF_SOMEBODY_ELSE = "start-of-mine";

    private static final String ADA = "ada.keller@alpenverein.example";

    @TempDir
    static Path caches;

    @TempDir
    Path directory;

    /** Made once for all of them: with it each start takes a third of the time. */
    @BeforeAll
    static void makeCaches() throws Exception {
        for (var left : List.of(OF_ANOTHER_BUILD, OF_ANOTHER_BUILD + "-commands", OF_SOMEBODY_ELSE)) {
            Files.createFile(caches.resolve(left));
        }
        var ofServers = makeCache("server");
        var ofCommands = makeCache("commands");
        assertThat(endOf(ofServers)).isZero();
        assertThat(endOf(ofCommands)).isZero();
    }

    private static int endOf(Process process) throws InterruptedException {
        if (!process.waitFor(Installed.PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The cache is still being made");
        }
        return process.exitValue();
    }

    private static Process makeCache(String purpose) throws IOException {
        var making = new ProcessBuilder(
                        Installed.HOME.resolve("libexec/make-cache").toString(), Installed.HOME.toString(), purpose)
                .redirectErrorStream(true)
                .redirectOutput(caches.resolve(purpose + ".log").toFile());
        making.environment()
                .put("SENESCHAL_STARTUP_CACHE", caches.resolve("start").toString());
        making.environment().put("SENESCHAL_DATABASE_URL", "jdbc:h2:file:" + caches.resolve(IN_USE));
        return making.start();
    }

    /** As people have it, who made the cache at their first start. */
    private Installed program() {
        var program = Installed.in(directory);
        program.environment.put(
                "SENESCHAL_STARTUP_CACHE", caches.resolve("start").toString());
        return program;
    }

    @Test
    void the_demo_shows_lines_that_work_when_pasted() throws Exception {
        var program = program();
        try (var server = program.serve("--demo")) {
            assertThat(paste(server.lineWith("curl")).body()).contains("legal_responsible");
            assertThat(paste(server.lineWith("curl")).body()).contains("\"team\"", "Vorstand", "Tourenleitung");
            assertThat(paste(server.lineWith("curl")).statusCode()).isEqualTo(201);
            assertThat(server.terminate()).isZero();
        }
        try (var again = program.serve("--demo")) {
            assertThat(paste(again.lineWith("curl")).body()).contains("Skiclub Wengen");
        }
    }

    @Test
    @Rule("ORG-1")
    void commands_work_beside_a_running_server_and_know_the_same_rules() throws Exception {
        var program = program();
        try (var server = program.serve("--demo")) {
            assertThat(program.run("member", "list", Demo.CLUB).out())
                    .contains("Zürcher")
                    .contains("external");

            var refused = program.run("member", "remove", Demo.CLUB, ADA, "--yes");
            assertThat(refused.exit()).isEqualTo(75);
            assertThat(refused.err()).contains("[organisation.last-legal-responsible]");

            program.run(
                    "org",
                    "appoint-legal-responsible",
                    Demo.CLUB,
                    "beat.zuercher@alpenverein.example",
                    "--reason",
                    "Elected by the assembly");
            var members = server.lineWith("/explain").replaceFirst("/products/.*", "/members");
            assertThat(paste(members).body().split("\"legal_responsible\"", -1)).hasSize(3);
        }
    }

    @Test
    void a_command_does_without_the_libraries_of_a_server() throws Exception {
        var program = program();

        var done = program.run("org", "list", "--support-networks", "192.0.2.0/24,2001:db8::/32");
        assertThat(done.err()).isEmpty();
        assertThat(done.exit()).isZero();
        assertThat(program.run("org", "list", "--support-networks", "somewhere").err())
                .contains("--support-networks");

        assertThat(librariesIn("lib/server")).anyMatch(name -> name.startsWith("helidon-webserver"));
        assertThat(librariesIn("lib"))
                .doesNotContainAnyElementsOf(librariesIn("lib/server"))
                .noneMatch(name -> name.startsWith("helidon"));
    }

    private static List<String> librariesIn(String folder) throws IOException {
        try (var files = Files.list(Installed.HOME.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "renewal forecast, -Xmx128m",
        "org plan club.yaml, -Xmx128m",
        "--output json org apply club.yaml, -Xmx128m",
        "org --output json apply club.yaml, -Xmx128m",
        "org list, -Xmx80m",
        "serve, -Xmx64m"
    })
    void what_goes_through_a_whole_book_or_file_has_more_room(String line, String room) throws Exception {
        var java = directory.resolve("java");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25\"\n");
        var said = Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(said, PosixFilePermissions.fromString("rwx------"));
        var program = Installed.in(directory);
        program.environment.put("SENESCHAL_JAVA_HOME", java.toString());

        var options = program.run(line.split(" ", -1)).out().lines().filter(option -> option.startsWith("-Xmx"));

        assertThat(options).last().isEqualTo(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xmx48m", "-Xmx256m"})
    void what_has_more_room_starts_also_with_the_room_that_the_operator_gives(String options) throws Exception {
        var program = program();
        program.environment.put("SENESCHAL_JAVA_OPTIONS", options);

        var heard = program.run("renewal", "forecast", "--until", "2030-01-01");

        assertThat(heard.err()).isEmpty();
        assertThat(heard.exit()).isZero();
    }

    @Test
    void making_the_caches_leaves_alone_what_the_environment_names() {
        assertThat(caches).isDirectoryNotContaining("glob:**" + IN_USE + "*");
    }

    @Test
    void what_was_answered_is_there_after_a_restart() throws Exception {
        var program = program();
        try (var server = program.serve("--demo")) {
            paste(server.lineWith("curl"));
            assertThat(server.terminate()).isZero();
        }
        var users = program.run("user", "list", "--output", "json");
        assertThat(users.json().at("/items")).hasSize(4);
        assertThat(program.run("db", "status").out()).contains("up to date");
        assertThat(program.run("audit", "list").out()).contains("organisation.founded");
    }

    @Test
    @Rule("AUD-2")
    void the_trail_is_verified_beside_a_running_server_and_after_it() throws Exception {
        var program = program();
        String head;
        try (var server = program.serve("--demo")) {
            paste(server.lineWith("curl"));
            head = program.run("audit", "head", "--output", "json")
                    .json()
                    .at("/hash")
                    .asString();
            assertThat(program.run("audit", "verify", "--head", head).exit()).isZero();
            assertThat(program.run("audit", "export").out().lines().toList().getLast())
                    .startsWith("{\"head\":{");
            assertThat(server.terminate()).isZero();
        }

        assertThat(program.run("audit", "verify", "--head", head).exit()).isZero();
        var missing = program.run("audit", "verify", "--head", "ab".repeat(32));
        assertThat(missing.exit()).isEqualTo(75);
        assertThat(missing.err()).contains("[audit.head-missing]");
    }

    @Test
    void the_demo_leaves_the_data_of_others_alone() throws Exception {
        var program = program();
        assertThat(signUp(program).exit()).isZero();

        var refused = program.run("serve", "--port", "0", "--demo");

        assertThat(refused.exit()).isEqualTo(75);
        assertThat(refused.err()).contains("--demo fills an empty database only");
        assertThat(program.run("user", "list", "--output", "json").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void a_port_that_is_taken_is_said_to_be_so() throws Exception {
        try (var other = new ServerSocket(0)) {
            var port = String.valueOf(other.getLocalPort());
            var heard = program().run("serve", "--host", "0.0.0.0", "--port", port);

            assertThat(heard.exit()).isEqualTo(75);
            assertThat(heard.err()).contains("port " + port).doesNotContain("\tat ");
        }
    }

    @Test
    void two_servers_do_not_share_an_embedded_database() throws Exception {
        var program = program();
        try (var server = program.serve()) {
            var second = program.run("serve", "--port", "0");

            assertThat(second.exit()).isEqualTo(75);
            assertThat(second.err()).contains("[database.in-use]");
            assertThat(server.terminate()).isZero();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_said_not_to() throws Exception {
        var heard = program()
                .run(
                        "user",
                        "list",
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:1/seneschal?user=a&password=secret");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.out()).isEmpty();
        assertThat(heard.err()).contains("can't be reached").doesNotContain("secret", "\tat ");
    }

    @Test
    void lost_keys_are_missed_and_not_silently_replaced() throws Exception {
        var program = program();
        signUp(program);
        Files.delete(directory.resolve("data/seneschal.keys"));

        var heard = program.run("user", "list");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("[keys.missing]", "seneschal.keys", "--key-file");
        assertThat(directory.resolve("data/seneschal.keys")).doesNotExist();
    }

    @Test
    void it_runs_unpacked_anywhere_and_through_links() throws Exception {
        var home = directory.resolve("mit Leerschlag & Umläuten");
        copy(Installed.HOME, home);
        var link = Files.createSymbolicLink(directory.resolve("seneschal"), home.resolve("bin/seneschal"));

        var heard = new Installed(link, directory).run("org", "list", "--output", "json");

        assertThat(heard.err()).isEmpty();
        assertThat(heard.exit()).isZero();
        assertThat(heard.json().at("/items")).isEmpty();
        assertThat(directory.resolve("data/seneschal.keys")).exists();
    }

    @Test
    void names_of_any_script_come_through_whatever_the_locale() throws Exception {
        var program = program();
        signUp(program);
        for (var locale : List.of("C", "fr_CH.UTF-8", "de_CH")) {
            program.environment.put("LC_ALL", locale);
            var name = "Café 雪 " + locale;
            assertThat(program.run("org", "create", "--name", name, "--legal-responsible", "ada@example.org")
                            .out())
                    .contains(name);
        }
        assertThat(program.run("org", "show", "nobody").err()).contains("Organisation");
    }

    @Test
    void a_cache_for_quick_starts_is_made_for_each_purpose_and_those_of_other_builds_are_gone() throws Exception {
        assertThat(caches.resolve("start-" + fingerprint())).isNotEmptyFile();
        assertThat(caches.resolve("start-" + fingerprint() + "-commands")).isNotEmptyFile();
        assertThat(caches.resolve(OF_ANOTHER_BUILD)).doesNotExist();
        assertThat(caches.resolve(OF_ANOTHER_BUILD + "-commands")).doesNotExist();
        assertThat(caches.resolve(OF_SOMEBODY_ELSE)).exists();
    }

    @Test
    void a_cache_for_quick_starts_is_used_and_a_broken_one_does_no_harm() throws Exception {
        var program = program();
        assertThat(program.run("user", "list", "--output", "json").err()).isEmpty();

        program.environment.put(
                "SENESCHAL_STARTUP_CACHE", directory.resolve("broken").toString());
        Files.writeString(directory.resolve("broken-" + fingerprint() + "-commands"), "no cache");

        var heard = program.run("user", "list", "--output", "json");

        assertThat(heard.err()).isEmpty();
        assertThat(heard.json().at("/items")).isEmpty();
    }

    private static String fingerprint() throws IOException {
        return Files.readString(Installed.HOME.resolve("libexec/fingerprint")).strip();
    }

    @Test
    void without_java_it_says_what_is_missing() throws Exception {
        var program = program();
        program.environment.put("SENESCHAL_JAVA_HOME", directory.toString());

        var heard = program.run("--version");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("Java 21");
    }

    @Test
    void the_archive_has_completion_and_the_licences_of_others() {
        assertThat(Installed.HOME.resolve("completion")).isDirectoryContaining("glob:**/seneschal.{bash,zsh,fish}");
        assertThat(Installed.HOME.resolve("completion/seneschal.fish"))
                .content()
                .contains("-a appoint-legal-responsible");
        assertThat(Installed.HOME.resolve("LICENSES")).content().contains("picocli");
    }

    private static Installed.Heard signUp(Installed program) throws IOException, InterruptedException {
        return program.runWith(
                "correct horse battery\n",
                "user",
                "create",
                "--email",
                "ada@example.org",
                "--first-name",
                "Ada",
                "--last-name",
                "Keller",
                "--phone",
                "+41791234567",
                "--locale",
                "de-CH",
                "--password-stdin");
    }

    private static HttpResponse<String> paste(String line) throws IOException, InterruptedException {
        var curl = CURL.matcher(line);
        assertThat(curl.matches()).as(line).isTrue();
        var request = HttpRequest.newBuilder(URI.create(curl.group(4))).header("Authorization", curl.group(1));
        if (curl.group(2) != null) {
            request.header("Content-Type", curl.group(2)).POST(BodyPublishers.ofString(curl.group(3)));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

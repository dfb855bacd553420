package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.cli.shared.Console;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.security.KeyFile;
import io.seneschal.security.KeyRefusal.ForeignKeys;
import io.seneschal.security.KeyRefusal.MissingKeys;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is worked with under its own keys only: under others nobody's token would be recognised. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysOfADatabaseTest {

    @Nested
    class On_H2 extends Keys {
        @Override
        String freshDatabase() {
            return H2ForTests.freshDatabase(directory);
        }
    }

    @Nested
    @OnPostgresql
    class On_PostgreSQL extends Keys {
        @Override
        String freshDatabase() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    @DisplayNameGeneration(ReplaceUnderscores.class)
    abstract static class Keys {

        @TempDir
        Path directory;

        abstract String freshDatabase();

        @Test
        void those_of_another_are_refused_by_commands_and_by_the_server() {
            var url = freshDatabase();
            makeKeys("theirs");
            assertThat(run(url, "ours", "token", "create", "--operator", "--name", "one")
                            .exit())
                    .isZero();

            for (var command : new String[] {"org list", "serve --port 0"}) {
                var heard = run(url, "theirs", command.split(" "));

                assertThat(heard.exit()).as(command).isEqualTo(75);
                assertThat(heard.err()).contains("[keys.foreign]", "--key-file", "--accept-new-keys");
            }
            assertThat(run(url, "ours", "org", "list").exit()).isZero();
        }

        @Test
        void lost_ones_are_missed_and_not_replaced() throws IOException {
            var url = freshDatabase();
            run(url, "ours", "token", "create", "--operator", "--name", "one");
            Files.delete(directory.resolve("ours"));

            for (var command : new String[] {"org list", "serve --port 0"}) {
                var heard = run(url, "ours", command.split(" "));

                assertThat(heard.exit()).as(command).isEqualTo(75);
                assertThat(heard.err()).contains("[keys.missing]", "--accept-new-keys");
            }
            assertThat(directory.resolve("ours")).doesNotExist();
        }

        @Test
        void new_ones_are_good_once_they_were_accepted_and_something_was_made_with_them() {
            var url = freshDatabase();
            run(url, "ours", "token", "create", "--operator", "--name", "one");

            var made = run(url, "theirs", "token", "create", "--operator", "--name", "two", "--accept-new-keys");

            assertThat(made.exit()).isZero();
            assertThat(run(url, "theirs", "org", "list").exit()).isZero();
            assertThat(run(url, "ours", "org", "list").exit()).isEqualTo(75);
        }

        @Test
        @Rule("DEV-18")
        void are_changed_without_ending_anything_and_the_older_stays_while_it_is_needed() {
            var url = freshDatabase();
            run(url, "ours", "token", "create", "--operator", "--name", "one");

            assertThat(run(url, "ours", "db", "rotate-pepper").exit()).isZero();
            assertThat(run(url, "ours", "org", "list").exit()).isZero();
            run(url, "ours", "token", "create", "--operator", "--name", "two");

            var third = run(url, "ours", "db", "rotate-pepper");
            assertThat(third.exit()).isEqualTo(75);
            assertThat(third.err()).contains("[keys.still-needed]", "--drop-oldest");
            assertThat(run(url, "ours", "db", "rotate-pepper", "--drop-oldest", "--yes")
                            .exit())
                    .isZero();
            assertThat(run(url, "ours", "org", "list").exit()).isZero();
        }

        @Test
        void a_program_that_embeds_it_is_refused_as_well() {
            var url = freshDatabase();
            try (var database = Database.open(DatabaseSettings.of(url))) {
                try (var seneschal = Seneschal.on(database.dataSource(), directory.resolve("ours"))) {
                    var wish = new NewToken("one", null, null);
                    seneschal.useCases().makingTokens().makeForOperator(new Actor.Operator("root"), wish);
                }
                assertThatThrownBy(() -> Seneschal.on(database.dataSource(), directory.resolve("theirs")))
                        .isInstanceOf(MissingKeys.class);
                makeKeys("theirs");

                assertThatThrownBy(() -> Seneschal.on(database.dataSource(), directory.resolve("theirs")))
                        .isInstanceOf(ForeignKeys.class);
            }
        }

        private void makeKeys(String keyFile) {
            new KeyFile(directory.resolve(keyFile), new SecureRandom()).keys();
        }

        private Heard run(String url, String keyFile, String... command) {
            var err = new StringWriter();
            var setting = Stream.of(
                    "--database-url",
                    url,
                    "--key-file",
                    directory.resolve(keyFile).toString());
            var arguments = Stream.concat(Stream.of(command), setting).toArray(String[]::new);
            return new Heard(Main.run(console(err), arguments), err.toString());
        }
    }

    private record Heard(int exit, String err) {}

    private static Console console(StringWriter err) {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Set.of(),
                Map.of(),
                "root",
                prompt -> null);
    }
}

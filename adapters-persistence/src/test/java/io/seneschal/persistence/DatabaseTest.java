package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.persistence.DatabaseRefusal.Missing;
import io.seneschal.persistence.DatabaseRefusal.NewerThanProgram;
import io.seneschal.persistence.DatabaseRefusal.NotMigrated;
import io.seneschal.persistence.DatabaseRefusal.UnusableUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.engine.SessionRemote;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:mysql://localhost/x",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:h2:file:/tmp/x;WRITE_DELAY=500",
                "jdbc:h2:/tmp/x"
            })
    void other_databases_and_settings_are_refused(String url) {
        assertThatThrownBy(() -> Database.open(DatabaseSettings.of(url))).isInstanceOf(UnusableUrl.class);
    }

    @Test
    void a_server_that_is_not_there_is_unavailable_and_no_secret_is_told() {
        var settings = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/x", "ada", "s3cret", 1);

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(StoreUnavailable.class)
                .hasNoCause()
                .message()
                .doesNotContain("s3cret");
        assertThat(settings).asString().doesNotContain("s3cret");
    }

    @Nested
    class An_H2_file {

        @Test
        void holds_what_was_stored_when_it_is_opened_again() throws SQLException {
            try (var database = Database.open(file())) {
                execute(database.dataSource(), "create table t (id integer)");
                execute(database.dataSource(), "insert into t values (7)");
            }

            try (var database = Database.open(file())) {
                assertThat(numbers(database.dataSource())).containsExactly(7);
            }
        }

        @Test
        void is_reached_by_commands_through_the_server_that_has_it_open() throws SQLException {
            try (var server = Database.serve(file())) {
                execute(server.dataSource(), "create table t (id integer)");
                try (var command = Database.open(file())) {
                    execute(command.dataSource(), "insert into t values (7)");
                    assertThat(isRemote(command.dataSource())).isTrue();
                }

                assertThat(numbers(server.dataSource())).containsExactly(7);
            }

            try (var command = Database.open(file())) {
                assertThat(isRemote(command.dataSource())).isFalse();
                assertThat(numbers(command.dataSource())).containsExactly(7);
            }
        }

        @Test
        void is_opened_by_commands_when_the_server_was_killed() throws Exception {
            Files.writeString(folder.resolve("seneschal.address"), "127.0.0.1:1/gone");

            try (var command = Database.open(file())) {
                assertThat(isRemote(command.dataSource())).isFalse();
            }
        }

        @Test
        void tells_its_address_to_nobody_but_its_owner() throws Exception {
            try (var server = Database.serve(file())) {
                var address = folder.resolve("seneschal.address");

                assertThat(server.dataSource()).isNotNull();
                assertThat(permissions(address)).isEqualTo("rw-------");
                assertThat(address).content().startsWith("127.0.0.1:").doesNotContain(folder.toString());
            }

            assertThat(folder.resolve("seneschal.address")).doesNotExist();
        }

        @Test
        void is_read_by_nobody_but_its_owner_also_when_it_was_compacted() throws Exception {
            var store = folder.resolve("seneschal.mv.db");
            try (var database = Database.open(file())) {
                assertThat(permissions(store)).isEqualTo("rw-------");
                execute(database.dataSource(), "create table t (id integer)");
                execute(database.dataSource(), "insert into t values (7)");
                assertThatThrownBy(() -> execute(database.dataSource(), "shutdown compact"))
                        .as("the connection is gone with it")
                        .isInstanceOf(SQLException.class);
            }

            assertThat(permissions(store)).isEqualTo("rw-------");
            try (var database = Database.open(file())) {
                assertThat(numbers(database.dataSource())).containsExactly(7);
            }
        }

        @Test
        void comes_into_being_with_its_folder() {
            var deep = DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("a/b/seneschal"));

            try (var database = Database.open(deep)) {
                assertThat(database.migrations().migrate()).isPositive();
            }

            assertThat(folder.resolve("a/b/seneschal.mv.db")).exists();
        }

        @Test
        void stays_missing_when_somebody_only_looks() {
            var deep = DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("a/seneschal"));

            assertThatThrownBy(() -> Database.openExisting(deep)).isInstanceOf(Missing.class);
            assertThat(folder).isEmptyDirectory();
            Database.open(deep).close();
            Database.openExisting(deep).close();
        }

        private DatabaseSettings file() {
            return DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("seneschal"));
        }
    }

    @Nested
    @OnPostgresql
    class Its_tables {

        @Test
        void are_made_once() {
            try (var database = inMemory()) {
                assertThat(database.migrations().migrate()).isPositive();
                assertThat(database.migrations().migrate()).isZero();
            }
        }

        @Test
        void have_the_version_that_the_program_takes_for_the_newest() {
            for (var url : List.of("jdbc:h2:mem:newest", PostgresqlForTests.emptyDatabase())) {
                try (var database = Database.open(DatabaseSettings.of(url))) {
                    assertThat(database.migrations().status().current()).isNull();
                    assertThat(database.migrations().status().pending()).isNotEmpty();

                    database.migrations().migrate();

                    assertThat(database.migrations().status().current()).isEqualTo(Migrations.NEWEST);
                    assertThat(database.migrations().status().pending()).isEmpty();
                }
            }
        }

        @Test
        void are_required_before_work_begins() {
            try (var database = inMemory()) {
                var migrations = database.migrations();
                assertThatThrownBy(migrations::requireCurrent).isInstanceOf(NotMigrated.class);

                migrations.migrate();

                assertThatCode(migrations::requireCurrent).doesNotThrowAnyException();
            }
        }

        @Test
        void of_a_newer_program_are_not_touched() throws SQLException {
            try (var database = inMemory()) {
                var migrations = database.migrations();
                migrations.migrate();
                execute(database.dataSource(), """
                        insert into "flyway_schema_history"
                            ("installed_rank", "version", "description", "type", "script", "installed_by",
                             "execution_time", "success")
                        values (99, '999.1', 'from the future', 'SQL', 'V999_1__from_the_future.sql', 'x', 1, true)
                        """);

                assertThatThrownBy(migrations::requireCurrent).isInstanceOf(NewerThanProgram.class);
                assertThatThrownBy(migrations::migrate).isInstanceOf(NewerThanProgram.class);
            }
        }

        private Database inMemory() {
            return Database.open(DatabaseSettings.of("jdbc:h2:mem:" + folder.getFileName()));
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> numbers(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from t")) {
            rows.next();
            return List.of(rows.getInt(1));
        }
    }

    private static boolean isRemote(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionRemote;
        }
    }
}

package io.seneschal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnPostgresql
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailuresTest {

    private static final String SECRET = "ada@example.org";

    static Stream<String> urls() {
        return Stream.of("jdbc:h2:mem:failures", PostgresqlForTests.freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("urls")
    void no_value_gets_out_of_a_statement_that_fails(String url) {
        try (var database = Database.open(DatabaseSettings.of(url))) {
            var store = store(database);
            for (var statement : List.of(
                    "select * from nowhere where login = :secret",
                    "select cast(:secret as integer)",
                    "select no_such_function(:secret)")) {
                var failure = Assertions.catchThrowable(() -> store.ask(handle -> handle.createQuery(statement)
                        .bind("secret", SECRET)
                        .mapTo(String.class)
                        .list()));

                assertThat(failure).isInstanceOf(StorageFailure.class).hasNoCause();
                assertThat(everythingPrintedOf(failure))
                        .contains(statement.substring(0, 12))
                        .doesNotContain(SECRET);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void a_unique_key_that_is_there_already_is_somebody_who_was_faster(String url) {
        try (var database = Database.open(DatabaseSettings.of(url))) {
            var store = store(database);
            store.ask(handle -> handle.execute("create table logins (login varchar(100) primary key)"));

            assertThatThrownBy(() -> store.inTransaction(new Actor.Visitor(), () -> insertTwice(store)))
                    .isInstanceOf(StaleChange.class)
                    .satisfies(stale -> assertThat(everythingPrintedOf(stale)).doesNotContain(SECRET));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "53300", "57014", "90067", "90098", "90121"})
    void a_database_that_is_not_to_be_reached_is_unavailable(String state) {
        assertThat(Failures.of("asking", new SQLException(SECRET, state)))
                .isInstanceOf(StoreUnavailable.class)
                .message()
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23506", "40001", "40P01", "55P03", "HYT00", "90131"})
    void what_others_changed_meanwhile_makes_a_change_stale(String state) {
        assertThat(Failures.of("asking", new SQLException(SECRET, state))).isInstanceOf(StaleChange.class);
    }

    @Test
    void everything_else_is_a_defect() {
        assertThat(Failures.of("asking", new SQLException(SECRET, "22001")))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("asking: SQL state 22001");
        assertThat(Failures.of("asking", new SQLException(SECRET)))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("asking: SQL state unknown");
    }

    private static Object insertTwice(JdbiStore store) {
        for (var i = 0; i < 2; i++) {
            store.change(handle -> handle.createUpdate("insert into logins (login) values (:login)")
                    .bind("login", SECRET)
                    .execute());
        }
        return store;
    }

    private static JdbiStore store(Database database) {
        database.migrations().migrate();
        return new JdbiStore(
                database.dataSource(),
                Dialect.of(database.dataSource()),
                events -> new Outbox.Posting(List.of(), List.of()));
    }

    private static String everythingPrintedOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

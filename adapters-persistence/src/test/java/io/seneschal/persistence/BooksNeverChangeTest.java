package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a connection to the database tries to change the books past the program. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksNeverChangeTest {

    private static final List<String> CHANGES = List.of(
            "update invoices set total = total + 100",
            "update invoices set recipient_name = 'Somebody else'",
            "update credit_notes set amount = amount - 100",
            "update paper_lines set name = 'Something else'",
            "update ledger_transactions set amount = amount + 100",
            "delete from credit_notes",
            "delete from invoices",
            "delete from paper_lines",
            "delete from ledger_transactions");

    @Nested
    class On_H2 extends Books {

        @TempDir
        Path folder;

        @Override
        String freshDatabase() {
            return H2ForTests.freshDatabase(folder);
        }

        @Override
        Stream<String> changes() {
            return CHANGES.stream();
        }
    }

    @Nested
    @OnPostgresql
    class On_PostgreSQL extends Books {

        @Override
        String freshDatabase() {
            return PostgresqlForTests.freshDatabase();
        }

        @Override
        Stream<String> changes() {
            return Stream.concat(
                    CHANGES.stream(),
                    Stream.of("invoices", "credit_notes", "paper_lines", "ledger_transactions")
                            .map(table -> "truncate " + table + " cascade"));
        }
    }

    @DisplayNameGeneration(ReplaceUnderscores.class)
    abstract static class Books {

        abstract String freshDatabase();

        abstract Stream<String> changes();

        @Test
        @Rule({"PAY-8", "PAY-9"})
        void neither_papers_nor_the_ledger_are_changed_by_hand() {
            try (var books = new OpenBooks(freshDatabase())) {
                var before = books.all();

                assertThat(changes())
                        .allSatisfy(change -> assertThatThrownBy(() -> books.execute(change))
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("never changed"));

                assertThat(books.all()).isEqualTo(before);
            }
        }
    }
}

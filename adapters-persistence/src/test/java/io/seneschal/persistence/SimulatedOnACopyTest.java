package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.renewal.SimulatingRenewals.Wish;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulation plays on a copy: the database is the same after it, byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedOnACopyTest {

    @Nested
    class On_H2 extends A_simulation {

        @TempDir
        Path folder;

        @Override
        String freshDatabase() {
            return H2ForTests.freshDatabase(folder);
        }
    }

    @Nested
    @OnPostgresql
    class On_PostgreSQL extends A_simulation {

        @Override
        String freshDatabase() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    @DisplayNameGeneration(ReplaceUnderscores.class)
    abstract static class A_simulation {

        abstract String freshDatabase();

        @Test
        @Rule({"REN-13", "REN-14"})
        void leaves_every_row_of_every_table_as_it_was() {
            try (var books = new OpenBooks(freshDatabase())) {
                var before = books.all();
                var charges = books.provider.charges();
                assertThat(before).hasSizeGreaterThan(100);

                for (var declines : List.of(0, 5_000, 10_000)) {
                    var played = books.can
                            .simulatingRenewals()
                            .simulate(
                                    OpenBooks.ROOT,
                                    new Wish(LocalDate.parse("2027-12-31"), declines, 7),
                                    products -> {});
                    assertThat(played.total().done().attempted()).isPositive();
                }
                books.can.forecasting().ofAll(OpenBooks.ROOT, LocalDate.parse("2027-12-31"), some -> {});

                assertThat(books.all()).isEqualTo(before);
                assertThat(books.provider.charges()).isEqualTo(charges);
            }
        }

        @Test
        @Rule("REN-14")
        void differs_from_a_run_in_that() {
            try (var books = new OpenBooks(freshDatabase())) {
                var before = books.all();
                books.clock.moveTo("2026-04-17T07:00:00Z");

                books.can.runningRenewals().run(OpenBooks.ROOT, sofar -> {});

                assertThat(books.all()).isNotEqualTo(before);
            }
        }
    }
}

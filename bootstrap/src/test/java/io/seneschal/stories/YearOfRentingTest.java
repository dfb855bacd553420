package io.seneschal.stories;

import io.seneschal.application.Provider;
import io.seneschal.application.billing.Payments;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of an association that rents: what it pays, what it doesn't, and what becomes of that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearOfRentingTest {

    @Nested
    class In_memory extends A_year {

        @Override
        void on(Use use) {
            use.of(Seneschal::inMemory);
        }
    }

    @Nested
    class On_H2 extends A_year {

        @Override
        void on(Use use) {
            onDatabase(H2ForTests.freshDatabase(directory), use);
        }
    }

    @Nested
    @OnPostgresql
    class On_PostgreSQL extends A_year {

        @Override
        void on(Use use) {
            onDatabase(PostgresqlForTests.freshDatabase(), use);
        }
    }

    @DisplayNameGeneration(ReplaceUnderscores.class)
    abstract static class A_year {

        @TempDir
        Path directory;

        /** Opens a store, and closes it after use. */
        abstract void on(Use use);

        @Test
        @Rule({
            "REN-2", "REN-4", "REN-7", "REN-8", "REN-10", "REN-11", "REN-12", "REN-13", "REN-15", "REN-16", "PAY-3",
            "PAY-6", "PAY-8", "PAY-9", "ORG-9"
        })
        void in_the_life_of_an_association_from_founding_to_the_second_renewal() {
            on(kept -> {
                try (var market = new Market(directory.resolve("journal.jsonl"), kept)) {
                    new YearOfTheClub(market).passes();
                }
            });
        }

        final void onDatabase(String url, Use use) {
            try (var database = Database.open(DatabaseSettings.of(url))) {
                use.of((clock, provider, payments) -> on(database, clock, provider, payments));
            }
        }

        private Seneschal on(Database database, Clock clock, Provider provider, Payments payments) {
            return Seneschal.on(database.dataSource(), directory.resolve("keys"), clock, provider, payments);
        }

        interface Use {
            void of(Market.Kept kept);
        }
    }
}

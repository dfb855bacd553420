package io.seneschal.persistence.notice;

import io.seneschal.application.Stores;
import io.seneschal.application.notice.NoticesContract;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

class JdbiNoticesTest {

    @Nested
    class On_h2 extends OnDatabase {

        @Override
        String url() {
            return "jdbc:h2:mem:notices";
        }
    }

    @Nested
    @OnPostgresql
    class On_postgresql extends OnDatabase {

        @Override
        String url() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnDatabase extends NoticesContract {

        private final List<JdbiStores> opened = new CopyOnWriteArrayList<>();
        private Database database;

        abstract String url();

        @BeforeAll
        void openDatabase() {
            database = Database.open(DatabaseSettings.of(url()));
            database.migrations().migrate();
        }

        @AfterAll
        void closeDatabase() {
            database.close();
        }

        @BeforeEach
        void forgetNotices() throws SQLException {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("delete from notices");
                statement.execute("delete from mailing");
            }
        }

        @Override
        protected Stores open(Clock clock, Ids ids) {
            var stores = JdbiStores.on(database.dataSource(), clock, ids);
            opened.add(stores);
            return stores.stores();
        }

        @Override
        protected void close() {
            opened.forEach(JdbiStores::close);
            opened.clear();
        }
    }
}

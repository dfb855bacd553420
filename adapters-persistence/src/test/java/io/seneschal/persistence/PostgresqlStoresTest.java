package io.seneschal.persistence;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@OnPostgresql
class PostgresqlStoresTest extends JdbiStoresTest {

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseSettings.of(PostgresqlForTests.freshDatabase()));
        database.migrations().migrate();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    DataSource dataSource() {
        return database.dataSource();
    }
}

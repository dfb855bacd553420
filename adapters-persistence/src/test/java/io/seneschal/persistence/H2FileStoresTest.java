package io.seneschal.persistence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** In a file that a server has open, and that commands reach through it. */
class H2FileStoresTest extends JdbiStoresTest {

    @TempDir
    static Path folder;

    private static Database server;
    private static Database command;

    @BeforeAll
    static void open() {
        var settings = DatabaseSettings.of("jdbc:h2:file:" + folder.resolve("seneschal"));
        server = Database.serve(settings);
        server.migrations().migrate();
        command = Database.open(settings);
    }

    @AfterAll
    static void closeDatabase() {
        command.close();
        server.close();
    }

    @Override
    DataSource dataSource() {
        return server.dataSource();
    }

    @Override
    DataSource dataSourceOfAnotherProcess() {
        return command.dataSource();
    }
}

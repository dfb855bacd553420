package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class H2FileSpaceTest {

    @TempDir
    Path folder;

    private Path file;
    private long size;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("seneschal");
        open().close();
        size = Files.size(folder.resolve("seneschal.mv.db"));
    }

    @Test
    void of_a_file_that_is_smaller_than_what_is_worth_it_h2_is_not_asked() throws Exception {
        assertThat(H2FileSpace.isMostlyWaste(file, unreachable(), size + 1)).isFalse();
    }

    @Test
    void of_one_that_is_as_large_it_is() {
        assertThatThrownBy(() -> H2FileSpace.isMostlyWaste(file, unreachable(), size))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void what_was_written_once_is_no_waste() throws Exception {
        try (var database = open()) {
            assertThat(H2FileSpace.isMostlyWaste(file, database.dataSource(), size))
                    .isFalse();
        }
    }

    /** Whoever asks it is thrown at. */
    private DataSource unreachable() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("nowhere") + ";IFEXISTS=TRUE");
        return source;
    }

    private Database open() {
        return Database.open(DatabaseSettings.of("jdbc:h2:file:" + file));
    }
}

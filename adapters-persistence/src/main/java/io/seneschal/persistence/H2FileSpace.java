package io.seneschal.persistence;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.Constants;

/** How much of an H2 file is in use, the rest being old versions. */
final class H2FileSpace {

    /** Smaller files are not worth the time, nor that of asking H2. */
    private static final long WORTH_COMPACTING = 64L << 20;

    private static final int MOSTLY = 50;

    private H2FileSpace() {}

    /**
     * @param file without H2's suffix
     * @param source of the database in it
     */
    static boolean isMostlyWaste(Path file, DataSource source) throws SQLException {
        return isMostlyWaste(file, source, WORTH_COMPACTING);
    }

    /** @param worthCompacting in bytes */
    static boolean isMostlyWaste(Path file, DataSource source, long worthCompacting) throws SQLException {
        return new File(file + Constants.SUFFIX_MV_FILE).length() >= worthCompacting && percentInUse(source) < MOSTLY;
    }

    private static int percentInUse(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select setting_value from information_schema.settings
                        where setting_name = 'info.CHUNKS_FILL_RATE_RW'
                        """)) {
            return rows.next() ? rows.getInt(1) : 100;
        }
    }
}

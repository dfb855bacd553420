package io.seneschal.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How much of an H2 file is in use.
 *
 * @param bytes of the file; 0 in memory
 * @param percentInUse of what the file holds, the rest being old versions
 */
record H2FileSpace(long bytes, int percentInUse) {

    /** Smaller files are not worth the time. */
    private static final long WORTH_COMPACTING = 64L << 20;

    private static final int MOSTLY = 50;

    static H2FileSpace of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select setting_name, setting_value
                        from information_schema.settings
                        where setting_name in ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE_RW')
                        """)) {
            var bytes = 0L;
            var percent = 100;
            while (rows.next()) {
                if ("info.FILE_SIZE".equals(rows.getString(1))) {
                    bytes = rows.getLong(2);
                } else {
                    percent = rows.getInt(2);
                }
            }
            return new H2FileSpace(bytes, percent);
        }
    }

    boolean isMostlyWaste() {
        return bytes >= WORTH_COMPACTING && percentInUse < MOSTLY;
    }
}

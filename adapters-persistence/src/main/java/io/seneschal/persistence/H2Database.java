package io.seneschal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.seneschal.persistence.DatabaseRefusal.InUse;
import io.seneschal.persistence.DatabaseRefusal.Missing;
import io.seneschal.persistence.DatabaseRefusal.UnusableUrl;
import io.seneschal.persistence.shared.Failures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database: a file that this process owns, one that it reaches through its owner, or one in memory.
 *
 * <p>A file is opened so that an answered commit survives {@code kill -9} at any moment: H2 would answer first and write
 * later, so it is told to write first. It keeps old versions for a while to repair a torn file from, so the file is larger
 * than what it holds, and is compacted when it is opened or closed and most of it is waste.
 */
final class H2Database extends Database {

    static final String PREFIX = "jdbc:h2:";

    private static final String IN_MEMORY = PREFIX + "mem:";
    private static final String IN_FILE = PREFIX + "file:";
    private static final String THROUGH_OWNER = PREFIX + "tcp://";

    /** Both sides say how long they wait for a row that somebody else has locked. */
    private static final String WAITING = ";LOCK_TIMEOUT=5000";

    /**
     * Each connection keeps plans of its latest statements, which take up to 100 KiB each. It must not keep results with
     * them: H2 would take those of a subquery for those of the next row.
     */
    private static final String PLANS = ";QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=FALSE";

    /** Traces would hold the values of failed statements; and the server closes its database itself, at the right time. */
    private static final String EVERYWHERE = WAITING
            + PLANS
            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String DURABLE = ";WRITE_DELAY=0";

    private static final int LOCKED_BY_ANOTHER_PROCESS = 90020;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);

    static {
        H2Doorway.keepToThisMachine();
        H2PrivateFiles.register();
    }

    private final HikariDataSource pool;
    private final @Nullable H2Doorway doorway;
    private final boolean owner;
    private final @Nullable Path file;

    private H2Database(HikariDataSource pool, boolean owner, @Nullable Path file, @Nullable H2Doorway doorway) {
        this.pool = pool;
        this.owner = owner;
        this.file = file;
        this.doorway = doorway;
    }

    static H2Database open(DatabaseSettings settings, Ownership ownership) {
        if (settings.url().contains(";")) {
            throw new UnusableUrl();
        }
        if (settings.url().startsWith(IN_MEMORY)) {
            return new H2Database(pool(settings, source(settings, settings.url() + EVERYWHERE)), true, null, null);
        }
        if (!settings.url().startsWith(IN_FILE)) {
            throw new UnusableUrl();
        }
        return openFile(settings, fileOf(settings), ownership);
    }

    /** @throws Missing if the settings name a file, and it is not there */
    static void requireFile(DatabaseSettings settings) {
        if (settings.url().startsWith(IN_FILE)) {
            var file = Path.of(fileOf(settings) + Constants.SUFFIX_MV_FILE);
            if (Files.notExists(file)) {
                throw new Missing(file.toString());
            }
        }
    }

    private static Path fileOf(DatabaseSettings settings) {
        return Path.of(settings.url().substring(IN_FILE.length()))
                .toAbsolutePath()
                .normalize();
    }

    private static H2Database openFile(DatabaseSettings settings, Path file, Ownership ownership) {
        H2Doorway.makeFolderOf(file);
        var patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patientUntil) {
            if (ownership == Ownership.AS_IT_COMES) {
                var guest = throughOwner(settings, file);
                if (guest != null) {
                    return guest;
                }
            }
            var owned = owned(settings, file, ownership);
            if (owned != null) {
                return owned;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new InUse(file.toString());
    }

    /** {@code null} if nobody is there, or no longer. */
    private static @Nullable H2Database throughOwner(DatabaseSettings settings, Path file) {
        var address = H2Doorway.addressOf(file);
        if (address.isEmpty()) {
            return null;
        }
        var source = source(settings, THROUGH_OWNER + address.get() + WAITING);
        try {
            source.getConnection().close();
            return new H2Database(pool(settings, source), false, null, null);
        } catch (SQLException gone) {
            return null;
        }
    }

    /** {@code null} if another process has the file. */
    private static @Nullable H2Database owned(DatabaseSettings settings, Path file, Ownership ownership) {
        var source = source(settings, PREFIX + H2PrivateFiles.PREFIX + file + EVERYWHERE + DURABLE);
        try {
            // The file is opened here, and not by the pool, which does not say that it is in other hands.
            source.getConnection().close();
            if (H2FileSpace.isMostlyWaste(file, source)) {
                shutDown(source, "shutdown compact");
            }
            var doorway = ownership == Ownership.REQUIRED ? H2Doorway.open(file) : null;
            return new H2Database(pool(settings, source), true, file, doorway);
        } catch (SQLException failure) {
            if (failure.getErrorCode() == LOCKED_BY_ANOTHER_PROCESS) {
                return null;
            }
            throw Failures.of("opening the H2 file", failure);
        }
    }

    private static DataSource source(DatabaseSettings settings, String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(Objects.requireNonNullElse(settings.user(), "sa"));
        source.setPassword(Objects.requireNonNullElse(settings.password(), ""));
        return source;
    }

    /** Not H2's own pool: it rolls back whenever a connection is given back, and H2 then forgets all plans of statements. */
    private static HikariDataSource pool(DatabaseSettings settings, DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("h2");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        if (doorway != null) {
            doorway.close();
        }
        if (owner) {
            shutDownOwned();
        }
        pool.close();
    }

    private void shutDownOwned() {
        try {
            var wasteful = file != null && H2FileSpace.isMostlyWaste(file, pool);
            shutDown(pool, wasteful ? "shutdown compact" : "shutdown");
        } catch (SQLException closedAlready) {
            // by an error inside H2; what was answered is in the file
        }
    }

    private static void shutDown(DataSource source, String how) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        }
    }
}

package io.seneschal.persistence;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.persistence.DatabaseRefusal.NewerThanProgram;
import io.seneschal.persistence.DatabaseRefusal.NotMigrated;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Failures;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a database's tables. Whether they are current is asked with one query; only what has to be done or
 * told in full takes the time to start Flyway.
 */
public final class Migrations {

    /** The version of the tables this program works with; a test compares it with the scripts. */
    static final String NEWEST = "064";

    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S04");

    private final DataSource dataSource;

    private Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static Migrations of(DataSource dataSource) {
        return new Migrations(dataSource);
    }

    /**
     * Where a database stands.
     *
     * @param current the version of its tables; {@code null} when it has none
     * @param newest the version the program works with
     * @param pending what is still to be done, as version and description
     */
    public record Status(@Nullable String current, String newest, List<String> pending) {}

    public Status status() {
        var pending = Stream.of(flyway().info().pending()).map(Migrations::told).toList();
        return new Status(current().orElse(null), NEWEST, pending);
    }

    /**
     * Brings the tables to the version of the program; several processes may do so at once.
     *
     * @return how many migrations it took; 0 when there was nothing to do
     * @throws NewerThanProgram if they are ahead of it
     * @throws StoreUnavailable if the database can't be reached
     */
    public int migrate() {
        if (isCurrent()) {
            return 0;
        }
        try {
            return flyway().migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw withoutValues(failure);
        }
    }

    /**
     * @throws NotMigrated if migrations are pending
     * @throws NewerThanProgram if the database is ahead of the program
     */
    public void requireCurrent() {
        if (!isCurrent()) {
            throw new NotMigrated(current().orElse(null), NEWEST);
        }
    }

    private boolean isCurrent() {
        var comparison = current().map(current -> Arrays.compare(parts(current), parts(NEWEST)));
        if (comparison.orElse(-1) > 0) {
            throw new NewerThanProgram(current().orElseThrow(), NEWEST);
        }
        return comparison.equals(Optional.of(0));
    }

    /** The version of the last migration that was done. */
    private Optional<String> current() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select "version"
                        from "flyway_schema_history"
                        where "success" and "version" is not null
                        order by "installed_rank" desc
                        limit 1
                        """)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException failure) {
            if (NO_SUCH_TABLE.contains(failure.getSQLState())) {
                return Optional.empty();
            }
            throw Failures.of("reading the version of the tables", failure);
        }
    }

    private Flyway flyway() {
        var dialect = Dialect.of(dataSource).name().toLowerCase(Locale.ROOT);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/migration-" + dialect)
                .validateMigrationNaming(true)
                .load();
    }

    private static String told(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }

    private static int[] parts(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static IllegalStateException withoutValues(FlywayException failure) {
        return new IllegalStateException("The database could not be migrated: " + failure.getMessage());
    }
}

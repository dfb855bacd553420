package io.seneschal.persistence;

import io.seneschal.persistence.DatabaseRefusal.UnusableUrl;
import javax.sql.DataSource;

/** An open database with its pool of connections. */
public abstract sealed class Database implements AutoCloseable permits H2Database, PostgresqlDatabase {

    Database() {}

    /**
     * Opens a database for a short time, as commands do: an H2 file that a server has open is reached through the server.
     *
     * @throws DatabaseRefusal if the URL is of no known kind, or the file stays in the hands of another process
     * @throws io.seneschal.application.shared.StoreUnavailable if a database can't be reached
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Ownership.AS_IT_COMES);
    }

    /**
     * Opens a database in order to look at it: one that is not there stays so.
     *
     * @throws DatabaseRefusal.Missing if there is no such H2 file; else as {@link #open(DatabaseSettings)}
     */
    public static Database openExisting(DatabaseSettings settings) {
        H2Database.requireFile(settings);
        return open(settings);
    }

    /**
     * Opens a database for a server: it owns an H2 file, and lets commands reach it meanwhile.
     *
     * @throws DatabaseRefusal if the URL is of no known kind, or the file stays in the hands of another process
     * @throws io.seneschal.application.shared.StoreUnavailable if a database can't be reached
     */
    public static Database serve(DatabaseSettings settings) {
        return open(settings, Ownership.REQUIRED);
    }

    /** Whether an H2 file may be reached through the process that has it open. */
    enum Ownership {
        REQUIRED,
        AS_IT_COMES
    }

    public abstract DataSource dataSource();

    public final Migrations migrations() {
        return Migrations.of(dataSource());
    }

    @Override
    public abstract void close();

    private static Database open(DatabaseSettings settings, Ownership ownership) {
        if (settings.url().startsWith(H2Database.PREFIX)) {
            return H2Database.open(settings, ownership);
        }
        if (settings.url().startsWith(PostgresqlDatabase.PREFIX)) {
            return PostgresqlDatabase.connect(settings);
        }
        throw new UnusableUrl();
    }
}

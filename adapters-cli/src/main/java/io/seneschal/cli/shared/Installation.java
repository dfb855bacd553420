package io.seneschal.cli.shared;

import io.seneschal.application.UseCases;
import java.time.Clock;
import java.util.function.ToIntBiFunction;

/**
 * What stands behind the commands; the composition root gives it, so that no adapter knows another.
 *
 * <p>All of it throws {@link CannotRun} when it is not the wish that is wrong, but the circumstances.
 */
public interface Installation {

    /** Opens the store, migrated to what this program needs, lets the work be done, and closes it again. */
    int work(Setting setting, ToIntBiFunction<UseCases, Clock> work);

    /**
     * Serves until the process is asked to end.
     *
     * @return the exit code
     */
    int serve(Setting setting, ServerWish wish, Console console);

    /** Brings the database to what this program needs. */
    DatabaseState migrate(Setting setting);

    /** Looks at the database and changes nothing. */
    DatabaseState state(Setting setting);

    /** The version of the program, and of what it runs on. */
    String version();

    /**
     * How far a database is.
     *
     * @param database where it is, without passwords
     * @param schema the number of its schema; 0 when it is empty
     * @param needed the number that this program needs
     */
    record DatabaseState(String database, int schema, int needed) {}
}

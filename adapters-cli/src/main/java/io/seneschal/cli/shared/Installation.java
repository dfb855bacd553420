package io.seneschal.cli.shared;

import io.seneschal.application.UseCases;
import io.seneschal.domain.shared.Coded;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

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

    /**
     * Runs the payment provider that moves no money until the process is asked to end, and says on the console where.
     *
     * @param port 0 for any that is free
     * @param journal where it keeps what it has done; made if it is not there
     * @return the exit code
     */
    int simulateProvider(Setting setting, int port, Path journal, Console console);

    /** Brings the database to what this program needs. */
    DatabaseState migrate(Setting setting);

    /** Looks at the database and changes nothing. */
    DatabaseState state(Setting setting);

    /**
     * Makes a new key the newest one, and keeps the newest until now as the second.
     *
     * @param dropsUsed whether a second one goes although there are secrets made with it
     */
    DatabaseState rotateKeys(Setting setting, boolean dropsUsed);

    /** The version of the program, and of what it runs on. */
    String version();

    /**
     * How far a database is.
     *
     * @param database where it is, without passwords
     * @param schema the version of its tables; {@code null} when it is empty
     * @param needed the version that this program works with
     * @param pending what is still to be done, as version and description
     * @param keys the active ones, the newest first, and others with which something was made
     */
    record DatabaseState(
            String database, @Nullable String schema, String needed, List<String> pending, List<KeyState> keys) {}

    /**
     * What hangs on a key.
     *
     * @param id tells keys apart, and nothing about them
     * @param secrets how many tokens, links and passwords of devices can be recognised with it alone
     */
    record KeyState(String id, KeyPlace place, long secrets) {}

    /** Where a key stands in the key file. */
    enum KeyPlace implements Coded {
        /** What is made from now on is made with it. */
        NEWEST,
        /** What was made with it is still recognised. */
        OLDER,
        /** What was made with it is not recognised. */
        MISSING
    }
}

package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.Setting;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.security.UnusableKeyFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/** The program as it is installed on this machine: what the commands do their work with. */
final class Program implements Installation {

    Program() {}

    @Override
    public int work(Setting setting, ToIntBiFunction<UseCases, Clock> work) {
        try (var composition = Composition.toWork(setting)) {
            var seneschal = composition.seneschal();
            return work.applyAsInt(seneschal.useCases(), seneschal.instruments().clock());
        }
    }

    @Override
    public int serve(Setting setting, ServerWish wish, Console console) {
        Logs.ofServer(wish.logFormat());
        try (var end = new End();
                var server = Server.start(setting, wish, console)) {
            server.runUntil(end);
        }
        return ExitCodes.DONE;
    }

    @Override
    public int simulateProvider(Setting setting, int port, Path journal, Console console) {
        var clock = Clocks.startedAt(setting.clock());
        var secret = ConfiguredPayments.secret(setting.payments());
        try (var end = new End();
                var simulated = ConfiguredPayments.simulated(port, journal, clock, secret)) {
            console.out().println("The simulated payment provider listens on " + simulated.address());
            console.out().flush();
            end.await();
        }
        return ExitCodes.DONE;
    }

    @Override
    public DatabaseState migrate(Setting setting) {
        return onDatabase(
                setting, Database::open, database -> database.migrations().migrate());
    }

    @Override
    public DatabaseState state(Setting setting) {
        return onDatabase(setting, Database::openExisting, database -> {});
    }

    @Override
    public DatabaseState rotateKeys(Setting setting, boolean dropsUsed) {
        return onDatabase(setting, Database::openExisting, database -> {
            database.migrations().migrate();
            Keys.of(setting, database.dataSource()).rotate(dropsUsed);
        });
    }

    @Override
    public String version() {
        var version = Program.class.getPackage().getImplementationVersion();
        return "seneschal " + Objects.requireNonNullElse(version, "(not packaged)") + System.lineSeparator() + "Java "
                + Runtime.version();
    }

    private static DatabaseState onDatabase(
            Setting setting, Function<DatabaseSettings, Database> opening, Consumer<Database> work) {
        var settings = Composition.databaseOf(setting);
        try (var database = opening.apply(settings)) {
            work.accept(database);
            var status = database.migrations().status();
            var keys = status.pending().isEmpty()
                    ? Keys.of(setting, database.dataSource()).states()
                    : List.<KeyState>of();
            return new DatabaseState(
                    withoutSecrets(settings.url()), status.current(), status.newest(), status.pending(), keys);
        } catch (UnusableKeyFile unusable) {
            throw new CannotRun(Objects.toString(unusable.getMessage()), unusable);
        }
    }

    /** What stands behind the place may be a password. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}

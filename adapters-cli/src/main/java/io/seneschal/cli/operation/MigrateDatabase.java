package io.seneschal.cli.operation;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Bring the database to the schema that this version needs. Doing it twice does no harm.",
        footer = {"", "Example: seneschal db migrate --database-url jdbc:postgresql://localhost/seneschal"})
public final class MigrateDatabase implements OnInstallation {

    @Override
    public int run(Installation installation, Setting setting, Console console, Results.Format output) {
        new Results(console, output).show(ShowDatabase.STATE, installation.migrate(setting));
        return ExitCodes.DONE;
    }
}

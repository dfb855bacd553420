package io.seneschal.cli.operation;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Installation.DatabaseState;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;
import io.seneschal.cli.shared.View;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = {
            "Show which schema the database has, and which one this version needs; and how many tokens, links and passwords"
                    + " of devices were made with which key. Changes nothing."
        },
        footer = {"", "Example: seneschal db status --output json"})
public final class ShowDatabase implements OnInstallation {

    static final View<DatabaseState> STATE = new View<>(state -> Fields.of(
            "database", state.database(),
            "version", state.schema(),
            "needed", state.needed(),
            "pending", state.pending(),
            "state", standing(state),
            "keys",
                    state.keys().stream()
                            .map(key -> Fields.of("id", key.id(), "place", key.place(), "secrets", key.secrets()))
                            .toList()));

    @Override
    public int run(Installation installation, Setting setting, Console console, Results.Format output) {
        new Results(console, output).show(STATE, installation.state(setting));
        return ExitCodes.DONE;
    }

    private static String standing(DatabaseState state) {
        if (!state.pending().isEmpty()) {
            return "to be migrated";
        }
        return state.needed().equals(state.schema()) ? "up to date" : "newer than this version of Seneschal";
    }
}

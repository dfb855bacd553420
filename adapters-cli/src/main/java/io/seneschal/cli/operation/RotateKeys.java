package io.seneschal.cli.operation;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Installation.KeyPlace;
import io.seneschal.cli.shared.Installation.KeyState;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-pepper",
        description = {
            "Make a new key the newest one in the key file. What was made with the one before stays good.",
            "A server takes the new key up within a second. Where several machines have a key file each, copy it at once.",
            "Two keys are active at most: the older of two goes, unless tokens, links or passwords still need it."
        },
        footer = {"", "Example: seneschal db rotate-pepper"})
public final class RotateKeys implements OnInstallation {

    @Option(
            names = "--drop-oldest",
            description = "Let the older of two keys go even if it is needed: what was made with it fails for good.")
    boolean dropOldest;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Installation installation, Setting setting, Console console, Results.Format output) {
        if (dropOldest && !confirmation.given(console, question(installation, setting))) {
            return ExitCodes.NOT_WANTED;
        }
        new Results(console, output).show(ShowDatabase.STATE, installation.rotateKeys(setting, dropOldest));
        return ExitCodes.DONE;
    }

    private static String question(Installation installation, Setting setting) {
        var failing = installation.state(setting).keys().stream()
                .filter(key -> key.place() == KeyPlace.OLDER)
                .mapToLong(KeyState::secrets)
                .sum();
        return "Tokens, links and passwords of devices that fail for good: %d. Drop the older key?".formatted(failing);
    }
}

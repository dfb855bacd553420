package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.security.FreshLogin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description = {
            "Make a new password for a device; the old one fails at once. No other device notices.",
            "It is shown once, alone on stdout."
        },
        footer = {"", "Example: seneschal device rotate huts@alpenverein.example \"Printer in the hut\" --yes"})
public final class RotateDevice implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "Id or name.")
    String device;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var id = desk.device(at, device);
        if (!confirmation.given(desk.console(), "Replace the password of %s?".formatted(device))) {
            return ExitCodes.NOT_WANTED;
        }
        var login = FreshLogin.atTheConsole(desk.operator());
        var rotated = desk.useCases().connectingDevices().rotate(login, at.organisation(), at.id(), id);
        return ShownPassword.show(rotated, desk);
    }
}

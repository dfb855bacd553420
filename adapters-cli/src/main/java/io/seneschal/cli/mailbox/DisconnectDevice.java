package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "disconnect",
        description = "Disconnect a device. Its password fails at once, and its sessions end; no other device notices.",
        footer = {"", "Example: seneschal device disconnect huts@alpenverein.example \"Printer in the hut\" --yes"})
public final class DisconnectDevice implements Verb {

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
        if (!confirmation.given(desk.console(), "Disconnect %s from %s?".formatted(device, at.address()))) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().changingDevices().disconnect(desk.operator(), at.organisation(), at.id(), id, SeenVersion.ANY);
        desk.results().show(Fields.of("id", id, "state", "disconnected"));
        return ExitCodes.DONE;
    }
}

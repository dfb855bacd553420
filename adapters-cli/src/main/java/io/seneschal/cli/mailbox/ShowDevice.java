package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a device: whose it is, what it may talk, when and from where it was last used.",
        footer = {"", "Example: seneschal device show huts@alpenverein.example \"Printer in the hut\""})
public final class ShowDevice implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "Id or name.")
    String device;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var id = desk.device(at, device);
        var found = desk.useCases().readingDevices().get(desk.operator(), at.organisation(), at.id(), id);
        desk.results().show(DeviceFields.DEVICE, found);
        return ExitCodes.DONE;
    }
}

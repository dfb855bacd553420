package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the devices of a mailbox. Their passwords are never shown.",
        footer = {"", "Example: seneschal device list huts@alpenverein.example"})
public final class ListDevices implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var reading = desk.useCases().readingDevices();
        desk.results()
                .list(
                        DeviceFields.DEVICE,
                        paging,
                        page -> reading.page(desk.operator(), at.organisation(), at.id(), page));
        return ExitCodes.DONE;
    }
}

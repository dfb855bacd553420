package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "disconnect-all",
        description = "Disconnect all devices of a mailbox.",
        footer = {"", "Example: seneschal device disconnect-all huts@alpenverein.example --yes"})
public final class DisconnectAllDevices implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        if (!confirmation.given(desk.console(), "Disconnect every device from %s?".formatted(at.address()))) {
            return ExitCodes.NOT_WANTED;
        }
        var disconnected = desk.useCases()
                .changingDevices()
                .disconnectAll(
                        desk.operator(),
                        at.organisation(),
                        at.id(),
                        at.address().text());
        desk.results().show(Fields.of("address", at.address(), "disconnected", disconnected));
        return ExitCodes.DONE;
    }
}

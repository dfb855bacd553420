package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "invitations",
        description = "List the links that were given out for devices of a mailbox.",
        footer = {"", "Example: seneschal device invitations huts@alpenverein.example"})
public final class ListDeviceInvitations implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var inviting = desk.useCases().invitingDevices();
        desk.results()
                .list(
                        DeviceFields.invitation(desk.clock().instant()),
                        paging,
                        page -> inviting.page(desk.operator(), at.organisation(), at.id(), page));
        return ExitCodes.DONE;
    }
}

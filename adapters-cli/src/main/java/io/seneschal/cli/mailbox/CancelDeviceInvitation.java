package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel-invitation",
        description = "Cancel the links of a device invitation, the copied and the mailed one.",
        footer = {
            "",
            "Example: seneschal device cancel-invitation huts@alpenverein.example 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6 --yes"
        })
public final class CancelDeviceInvitation implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "INVITATION", description = "Id.")
    UUID invitation;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        if (!confirmation.given(desk.console(), "Cancel the invitation " + invitation + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases()
                .invitingDevices()
                .cancel(
                        desk.operator(),
                        at.organisation(),
                        at.id(),
                        new DeviceInvitationId(invitation),
                        SeenVersion.ANY);
        desk.results().show(Fields.of("id", invitation, "status", DeviceInvitation.Standing.CANCELLED));
        return ExitCodes.DONE;
    }
}

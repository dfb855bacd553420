package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel-invitation",
        description = "Cancel an invitation. Its link dies.",
        footer = {
            "",
            "Example: seneschal member cancel-invitation \"Alpenverein Lauterbrunnen\" 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6 --yes"
        })
public final class CancelInvitation implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "INVITATION", description = "Id.")
    UUID invitation;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        if (!confirmation.given(desk.console(), "Cancel the invitation " + invitation + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().invitingMembers().cancel(desk.operator(), id, new InvitationId(invitation), SeenVersion.ANY);
        desk.results().show(Fields.of("id", invitation, "status", Invitation.Standing.CANCELLED));
        return ExitCodes.DONE;
    }
}

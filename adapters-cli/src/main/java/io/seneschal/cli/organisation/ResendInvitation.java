package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.InvitationId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "resend",
        description = "Make a new link for an invitation. The old one dies, and 30 new days begin.",
        footer = {
            "",
            "Example: seneschal member resend \"Alpenverein Lauterbrunnen\" 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6"
        })
public final class ResendInvitation implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "INVITATION", description = "Id.")
    UUID invitation;

    @Mixin
    InvitationLink link;

    @Override
    public int run(Desk desk) {
        var sent = desk.useCases()
                .invitingMembers()
                .resend(desk.operator(), desk.organisation(organisation), new InvitationId(invitation));
        return link.show(sent, desk);
    }
}

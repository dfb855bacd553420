package io.seneschal.cli.organisation;

import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.PublicLink;
import java.net.URI;
import picocli.CommandLine.Option;

/** The link of an invitation, which is shown once. */
public final class InvitationLink {

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "How the server is reached by the invited: ${DEFAULT-VALUE} by default.")
    URI publicUrl;

    /** @return the exit code */
    public int show(SentInvitation sent, Desk desk) {
        var fields = OrganisationFields.invitation(sent.invitation().sentAt())
                .fields()
                .apply(sent.invitation());
        fields.put(
                "accept_url",
                PublicLink.below(publicUrl, "1/invitations/" + sent.secret().reveal()));
        desk.results().show(fields);
        return ExitCodes.DONE;
    }
}

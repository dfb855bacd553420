package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.shared.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invitations",
        description = "List the invitations of an organisation.",
        footer = {"", "Example: seneschal member invitations \"Alpenverein Lauterbrunnen\" --status pending"})
public final class ListInvitations implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only pending, accepted, declined, cancelled or expired ones.")
    @Nullable
    String status;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var standing = status == null ? null : Coded.of(Invitation.Standing.class, status);
        var inviting = desk.useCases().invitingMembers();
        desk.results()
                .list(
                        OrganisationFields.invitation(desk.clock().instant()),
                        paging,
                        page -> inviting.page(desk.operator(), id, standing, page));
        return ExitCodes.DONE;
    }
}

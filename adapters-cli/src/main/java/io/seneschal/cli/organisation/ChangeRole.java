package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "role",
        description = "Change the role of a member.",
        footer = {"", "Example: seneschal member role \"Alpenverein Lauterbrunnen\" bob@example.org collaborator"})
public final class ChangeRole implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "USER", description = "Id or login.")
    String user;

    @Parameters(
            index = "2",
            paramLabel = "ROLE",
            completionCandidates = RoleCodes.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String role;

    @Override
    public int run(Desk desk) {
        var wish = MemberWish.role(Coded.of(Role.class, role));
        var changed = desk.useCases()
                .changingMembers()
                .change(desk.operator(), desk.organisation(organisation), desk.user(user), wish, SeenVersion.ANY);
        desk.results().show(OrganisationFields.MEMBER, changed);
        return ExitCodes.DONE;
    }
}

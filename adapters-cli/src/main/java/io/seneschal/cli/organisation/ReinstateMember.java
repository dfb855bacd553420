package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reinstate",
        description = "Give a suspended member their rights back.",
        footer = {"", "Example: seneschal member reinstate \"Alpenverein Lauterbrunnen\" bob@example.org"})
public final class ReinstateMember implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "USER", description = "Id or login.")
    String user;

    @Override
    public int run(Desk desk) {
        var wish = MemberWish.state(Membership.State.ACTIVE);
        var changed = desk.useCases()
                .changingMembers()
                .change(desk.operator(), desk.organisation(organisation), desk.user(user), wish, SeenVersion.ANY);
        desk.results().show(OrganisationFields.MEMBER, changed);
        return ExitCodes.DONE;
    }
}

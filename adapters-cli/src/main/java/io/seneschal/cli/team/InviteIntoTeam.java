package io.seneschal.cli.team;

import io.seneschal.cli.organisation.InvitationLink;
import io.seneschal.cli.organisation.InvitationWish;
import io.seneschal.cli.organisation.RoleCodes;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invite",
        description = "Invite somebody from outside into a team. The link is shown once.",
        footer = {
            "",
            "Example: seneschal team invite \"Alpenverein Lauterbrunnen\" Tours --email guide@example.org \\",
            "           --first-name Reto --last-name Graf --locale de-CH"
        })
public final class InviteIntoTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Mixin
    InvitationWish wish;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "external",
            completionCandidates = RoleCodes.class,
            description = "As what: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    String role;

    @Mixin
    InvitationLink link;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var sent = desk.useCases().staffingTeams().invite(desk.operator(), id, desk.team(id, team), wish.offer(role));
        return link.show(sent, desk);
    }
}

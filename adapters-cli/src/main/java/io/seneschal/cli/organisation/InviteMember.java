package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invite",
        description = "Invite somebody to become a member. The link is shown once.",
        footer = {
            "",
            "Example: seneschal member invite \"Alpenverein Lauterbrunnen\" --email bob@example.org \\",
            "           --first-name Bob --last-name Rossi --locale it-CH --role administrator"
        })
public final class InviteMember implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    InvitationWish wish;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            completionCandidates = RoleCodes.class,
            description = "As what: ${COMPLETION-CANDIDATES}.")
    String role;

    @Option(names = "--team", paramLabel = "TEAM", description = "Into this team as well: id or name. Can be repeated.")
    List<String> teams = List.of();

    @Option(
            names = "--product",
            paramLabel = "PRODUCT",
            description = "With an access to this product: id or name. Can be repeated.")
    List<String> products = List.of();

    @Mixin
    InvitationLink link;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var offer = wish.offer(role);
        for (var team : teams) {
            offer = offer.alsoInto(desk.team(id, team));
        }
        for (var product : products) {
            offer = offer.alsoTo(desk.product(id, product));
        }
        return link.show(desk.useCases().invitingMembers().invite(desk.operator(), id, offer), desk);
    }
}

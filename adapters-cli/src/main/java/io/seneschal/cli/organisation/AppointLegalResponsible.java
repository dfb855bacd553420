package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "appoint-legal-responsible",
        description = {
            "Make somebody, member or not, a legal responsible when no member can.",
            "The reason is kept in the audit trail, where every member can read it."
        },
        footer = {
            "",
            "Example: seneschal org appoint-legal-responsible \"Alpenverein Lauterbrunnen\" bob@example.org \\",
            "           --reason \"Ada Keller has died; decision of the assembly of 1 March\""
        })
public final class AppointLegalResponsible implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "USER", description = "Id or login.")
    String user;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in 10 to 500 characters.")
    String reason;

    @Override
    public int run(Desk desk) {
        var appointed = desk.useCases()
                .changingMembers()
                .appointLegalResponsible(desk.operator(), desk.organisation(organisation), desk.user(user), reason);
        desk.results().show(OrganisationFields.MEMBER, appointed);
        return ExitCodes.DONE;
    }
}

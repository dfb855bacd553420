package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Remove one or several members. A refusal for one stops none of the others.",
        footer = {
            "",
            "Example: seneschal member remove \"Alpenverein Lauterbrunnen\" bob@example.org carla@example.org --yes"
        })
public final class RemoveMembers implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "USER", description = "Ids or logins.")
    List<String> users;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        if (!confirmation.given(desk.console(), "Remove " + String.join(", ", users) + " from " + organisation + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        return desk.eachUser(
                users, user -> desk.useCases().removingMembers().remove(desk.operator(), id, user, SeenVersion.ANY));
    }
}

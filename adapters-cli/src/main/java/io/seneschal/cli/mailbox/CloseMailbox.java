package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "close",
        description =
                "Close a mailbox to a member. Their devices there end, unless a role or team still opens it to them.",
        footer = {"", "Example: seneschal mailbox close huts@alpenverein.example bob@example.org --yes"})
public final class CloseMailbox implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "USER", description = "Id or login.")
    String user;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var id = desk.user(user);
        if (!confirmation.given(desk.console(), "Close %s to %s?".formatted(at.address(), user))) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().sharingMailboxes().close(desk.operator(), at.organisation(), at.id(), id, SeenVersion.ANY);
        desk.results().show(Fields.of("address", at.address(), "user_id", id, "state", "closed"));
        return ExitCodes.DONE;
    }
}

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
        name = "delete",
        description = "Delete a mailbox. Its devices end.",
        footer = {"", "Example: seneschal mailbox delete huts@alpenverein.example --yes"})
public final class DeleteMailbox implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var devices = desk.useCases()
                .readingMailboxes()
                .get(desk.operator(), at.organisation(), at.id())
                .devicesCount();
        if (!confirmation.given(
                desk.console(), "Devices that end with %s: %d. Delete it for good?".formatted(at.address(), devices))) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().changingMailboxes().delete(desk.operator(), at.organisation(), at.id(), SeenVersion.ANY);
        desk.results().show(Fields.of("id", at.id(), "address", at.address(), "state", "deleted"));
        return ExitCodes.DONE;
    }
}

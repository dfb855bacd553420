package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Let a member use a mailbox: read, send, change its settings.",
        footer = {"", "Example: seneschal mailbox open huts@alpenverein.example bob@example.org --own-devices"})
public final class OpenMailbox implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "USER", description = "Id or login.")
    String user;

    @Option(
            names = "--own-devices",
            description =
                    "They connect and disconnect their own devices, even where the mailbox does not let all do so.")
    boolean ownDevices;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var opened = desk.useCases()
                .sharingMailboxes()
                .open(desk.operator(), at.organisation(), at.id(), desk.user(user), ownDevices, SeenVersion.ANY);
        desk.results().show(MailboxFields.USER, opened);
        return ExitCodes.DONE;
    }
}

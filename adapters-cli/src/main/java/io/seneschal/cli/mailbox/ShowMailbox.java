package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a mailbox.",
        footer = {"", "Example: seneschal mailbox show huts@alpenverein.example"})
public final class ShowMailbox implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var found = desk.useCases().readingMailboxes().get(desk.operator(), at.organisation(), at.id());
        desk.results().show(MailboxFields.MAILBOX, found);
        return ExitCodes.DONE;
    }
}

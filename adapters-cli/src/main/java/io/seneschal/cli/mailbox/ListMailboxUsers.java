package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "users",
        description = {
            "List to whom a mailbox was opened by itself.",
            "Who uses it through a role, or through an access to the whole mail service, is not among them."
        },
        footer = {"", "Example: seneschal mailbox users huts@alpenverein.example"})
public final class ListMailboxUsers implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var sharing = desk.useCases().sharingMailboxes();
        desk.results()
                .list(
                        MailboxFields.USER,
                        paging,
                        page -> sharing.page(desk.operator(), at.organisation(), at.id(), page));
        return ExitCodes.DONE;
    }
}

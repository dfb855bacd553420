package io.seneschal.cli.mailbox;

import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Create a mailbox in a mail service. It has no password: devices get passwords of their own.",
        footer = {
            "",
            "Example: seneschal mailbox create \"Alpenverein Lauterbrunnen\" huts@alpenverein.example --product Mail"
        })
public final class CreateMailbox implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "The mail address.")
    String address;

    @Option(names = "--product", paramLabel = "PRODUCT", required = true, description = "The mail service: id or name.")
    String product;

    @Option(names = "--self-service", description = "Whoever may use it connects and disconnects their own devices.")
    boolean selfService;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var wish = new NewMailbox(new EmailAddress(address), desk.product(id, product), selfService);
        desk.results()
                .show(MailboxFields.MAILBOX, desk.useCases().creatingMailboxes().create(desk.operator(), id, wish));
        return ExitCodes.DONE;
    }
}

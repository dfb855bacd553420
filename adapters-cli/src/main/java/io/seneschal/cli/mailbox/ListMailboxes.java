package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the mailboxes of an organisation.",
        footer = {"", "Example: seneschal mailbox list \"Alpenverein Lauterbrunnen\" --search huts"})
public final class ListMailboxes implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--product", paramLabel = "PRODUCT", description = "Only those of this mail service: id or name.")
    @Nullable
    String product;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in the address.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var of = product == null ? null : desk.product(id, product);
        var reading = desk.useCases().readingMailboxes();
        desk.results().list(MailboxFields.MAILBOX, paging, page -> reading.page(desk.operator(), id, of, search, page));
        return ExitCodes.DONE;
    }
}

package io.seneschal.cli.support;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.support.TicketId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "ticket",
        description = "Show a ticket.",
        footer = {"", "Example: seneschal support ticket 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6"})
public final class ShowTicket implements Verb {

    @Parameters(paramLabel = "TICKET", description = "Id.")
    UUID ticket;

    @Override
    public int run(Desk desk) {
        desk.results()
                .show(TicketFields.TICKET, desk.useCases().readingTickets().get(desk.operator(), new TicketId(ticket)));
        return ExitCodes.DONE;
    }
}

package io.seneschal.cli.support;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.TicketId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "unassign",
        description = "Have an agent no longer handle a ticket: what was open to them for it is closed at once.",
        footer = {"", "Example: seneschal support unassign 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6 anna@support.example"})
public final class UnassignTicket implements Verb {

    @Parameters(index = "0", paramLabel = "TICKET", description = "Id.")
    UUID ticket;

    @Parameters(index = "1", paramLabel = "AGENT", description = "The agent's e-mail address.")
    String agent;

    @Override
    public int run(Desk desk) {
        var id = new TicketId(ticket);
        desk.useCases()
                .handlingTickets()
                .unassign(desk.operator(), id, new Actor.Agent(new EmailAddress(agent)), SeenVersion.ANY);
        desk.results()
                .show(TicketFields.TICKET, desk.useCases().readingTickets().get(desk.operator(), id));
        return ExitCodes.DONE;
    }
}

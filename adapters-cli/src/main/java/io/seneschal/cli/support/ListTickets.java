package io.seneschal.cli.support;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.support.Ticket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "tickets",
        description = "List tickets.",
        footer = {"", "Example: seneschal support tickets --state open"})
public final class ListTickets implements Verb {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = StateCodes.class,
            description = "Only those: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String state;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var only = state == null ? null : Coded.of(Ticket.State.class, state);
        var reading = desk.useCases().readingTickets();
        desk.results().list(TicketFields.TICKET, paging, page -> reading.page(desk.operator(), only, page));
        return ExitCodes.DONE;
    }
}

package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.shared.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the pro forma invoices of an organisation, which transfers are paid against.",
        footer = {"", "Example: seneschal pro-forma list \"Alpenverein Lauterbrunnen\" --state open"})
public final class ListProFormas implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = ProFormaStates.class,
            description = "Only those: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String state;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var only = state == null ? null : Coded.of(ProForma.State.class, state);
        var reading = desk.useCases().readingProFormas();
        desk.results().list(PaperFields.PRO_FORMA, paging, page -> reading.page(desk.operator(), id, only, page));
        return ExitCodes.DONE;
    }
}

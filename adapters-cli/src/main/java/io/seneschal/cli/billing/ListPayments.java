package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the payments of an organisation.",
        footer = {"", "Example: seneschal payment list \"Alpenverein Lauterbrunnen\" --state pending"})
public final class ListPayments implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those in this state: ${COMPLETION-CANDIDATES}.",
            completionCandidates = StateCodes.class)
    @Nullable
    String state;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingPayments();
        desk.results().list(PaymentFields.PAYMENT, paging, page -> reading.page(desk.operator(), id, wanted(), page));
        return ExitCodes.DONE;
    }

    private Payment.@Nullable State wanted() {
        return state == null ? null : Coded.of(Payment.State.class, state);
    }
}

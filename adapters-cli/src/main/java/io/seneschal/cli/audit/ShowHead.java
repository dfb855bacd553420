package io.seneschal.cli.audit;

import io.seneschal.application.audit.VerifyingAuditTrail.Head;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.cli.shared.View;
import picocli.CommandLine.Command;

@Command(
        name = "head",
        description = {
            "Seal what is open, and show the hash that stands for the whole trail.",
            "Keep it where nobody who can write to this database can change it, with the day: on paper, in a mail, at the"
                    + " auditor's. “seneschal audit verify --head HASH” proves later that the trail still contains all that it"
                    + " contained then."
        },
        footer = {"", "Example: seneschal audit head --output json"})
public final class ShowHead implements Verb {

    static final View<Head> HEAD =
            new View<>(head -> Fields.of("block", head.block(), "hash", head.hash(), "sealed_at", head.sealedAt()));

    @Override
    public int run(Desk desk) {
        desk.results().show(HEAD, desk.useCases().verifyingAuditTrail().head(desk.operator()));
        return ExitCodes.DONE;
    }
}

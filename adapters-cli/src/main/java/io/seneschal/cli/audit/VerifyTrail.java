package io.seneschal.cli.audit;

import io.seneschal.application.audit.VerifyingAuditTrail.Verified;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Progress;
import io.seneschal.cli.shared.Verb;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.audit.SealHash;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Compare every event with what was sealed, and name the first one that was altered, inserted or dropped.",
            "Without a head that was kept elsewhere nobody can see that the newest blocks are gone together with their events, or"
                    + " that all blocks were made anew. And nobody can see what became of events before they were sealed: a"
                    + " server does so every ten seconds, and when it ends."
        },
        footer = {
            "",
            "Exit code 75 with audit.broken-trail, audit.broken-chain or audit.head-missing: it is not as it was.",
            "",
            "Example: seneschal audit verify --head 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
        })
public final class VerifyTrail implements Verb {

    static final View<Verified> VERIFIED = new View<>(verified -> Fields.of(
            "state", "as it was sealed",
            "events", verified.events(),
            "head", ShowHead.HEAD.fields().apply(verified.head())));

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that “seneschal audit head” has shown before: the trail must still contain it.")
    @Nullable
    String head;

    @Override
    public int run(Desk desk) {
        var kept = head == null ? null : new SealHash(head);
        desk.results().show(VERIFIED, verified(desk, kept));
        if (kept == null) {
            desk.console()
                    .err()
                    .println(
                            "note: without --head, a trail whose newest part was cut off, or that was made anew, looks whole");
        }
        return ExitCodes.DONE;
    }

    private static Verified verified(Desk desk, @Nullable SealHash kept) {
        var progress = new Progress(desk.console(), "events");
        try {
            return desk.useCases()
                    .verifyingAuditTrail()
                    .verify(desk.operator(), kept, compared -> progress.reached(Math.toIntExact(compared)));
        } finally {
            progress.end();
        }
    }
}

package io.seneschal.cli.audit;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Write the trail to stdout as lines of JSON, for somebody who does not trust this machine.",
            "Each event is a line whose SHA-256 is the hash that was sealed; without --organisation a line follows for each block."
                    + " The last line holds the head; without it the export is not whole. That the trail was taken away is an"
                    + " event itself, and among the last ones.",
            "Events that are not sealed by then are not in it; and whether the newest part was cut off before can only be seen"
                    + " by whoever has kept a head."
        },
        footer = {"", "Example: seneschal audit export --organisation \"Alpenverein Lauterbrunnen\" > trail.jsonl"})
public final class ExportTrail implements Verb {

    @Option(
            names = "--organisation",
            paramLabel = "ORGANISATION",
            description = "Only of the organisation with this id or name.")
    @Nullable
    String organisation;

    @Override
    public int run(Desk desk) {
        var exporting = desk.useCases().exportingAuditTrail();
        var pieces = organisation == null
                ? exporting.all(desk.operator())
                : exporting.of(desk.operator(), desk.organisation(organisation));
        // Not println: a line ends the same on every system, or nobody could compute its hash anew.
        pieces.forEachRemaining(
                lines -> lines.forEach(line -> desk.console().out().print(line + "\n")));
        return ExitCodes.DONE;
    }
}

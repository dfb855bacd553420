package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Progress;
import io.seneschal.cli.shared.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Invite everybody in a CSV file, each row with its own outcome.",
            "Columns: email, first_name, last_name, locale, role; and, if wished, billing, contact_billing, contact_product, strict."
        },
        footer = {"", "Example: seneschal member import \"Alpenverein Lauterbrunnen\" members.csv"})
public final class ImportMembers implements Verb {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "FILE", description = "A CSV file in UTF-8; - for stdin.")
    Path file;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var table = read(desk.console());
        var progress = new Progress(desk.console(), "rows");
        var outcomes = desk.useCases().importingInvitations().importAll(desk.operator(), id, table, progress::reached);
        progress.end();
        return desk.outcomes(
                List.of("line", "email", "outcome", "invitation_id"),
                outcomes.stream()
                        .map(row -> new Desk.Result(
                                Fields.of("line", row.line(), "email", row.email(), "invitation_id", row.invitation()),
                                row.refusal()))
                        .toList());
    }

    private byte[] read(Console console) {
        try {
            return file.equals(Path.of("-")) ? console.in().readAllBytes() : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "Can't read " + file);
        }
    }
}

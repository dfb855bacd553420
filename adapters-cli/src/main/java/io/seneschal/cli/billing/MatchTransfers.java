package io.seneschal.cli.billing;

import io.seneschal.application.billing.MatchingTransfers.Match;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "match",
        description = {
            "Read what the bank tells of the accounts (camt.053 or camt.054), and settle the payments whose transfers have come.",
            "Each movement has its own outcome; reading a file again settles nothing twice."
        },
        footer = {"", "Example: seneschal payment match camt054-2026-03-02.xml"})
public final class MatchTransfers implements Verb {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of the bank; - for stdin.")
    List<Path> files = List.of();

    @Override
    public int run(Desk desk) {
        var matches = new ArrayList<Match>();
        for (var file : files) {
            matches.addAll(match(desk, file));
        }
        desk.results().list(PaperFields.MATCH, matches);
        return ExitCodes.DONE;
    }

    private List<Match> match(Desk desk, Path file) {
        try (var in = open(desk, file)) {
            return desk.useCases().matchingTransfers().match(desk.operator(), in);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "Can't read " + file);
        }
    }

    private static InputStream open(Desk desk, Path file) throws IOException {
        return file.equals(Path.of("-")) ? desk.console().in() : new BufferedInputStream(Files.newInputStream(file));
    }
}

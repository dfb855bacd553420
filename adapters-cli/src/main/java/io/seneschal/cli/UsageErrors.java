package io.seneschal.cli;

import io.seneschal.cli.shared.ExitCodes;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, how it is typed, and where to read more: without the whole help. */
record UsageErrors() implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        var err = line.getErr();
        err.println(line.getColorScheme().errorText(String.valueOf(wrong.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.print(line.getHelp().fullSynopsis());
        }
        if (!line.getSubcommands().isEmpty()) {
            err.println("Commands: " + String.join(", ", line.getSubcommands().keySet()));
        }
        err.println("More: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }
}

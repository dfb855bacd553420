package io.seneschal.cli;

import io.seneschal.cli.operation.OnInstallation;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Verb;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the verb that was asked for, at a desk that is set up for it. */
record Execution(SeneschalCommand root, Installation installation, Console console) implements IExecutionStrategy {

    private static final String MORE_MEMORY =
            "There is not enough memory for that; nothing was changed. SENESCHAL_JAVA_OPTIONS=-Xmx2g gives more.";

    @Override
    public int execute(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var line = parsed.asCommandLineList().getLast();
        warnOfRehearsedTime();
        try {
            return run(line);
        } catch (ParameterException wrong) {
            throw wrong;
        } catch (RuntimeException thrown) {
            throw new ExecutionException(line, String.valueOf(thrown.getMessage()), thrown);
        } catch (OutOfMemoryError much) {
            // what was begun is undone with its transaction, and its memory is free again
            throw new ExecutionException(line, "Out of memory", new CannotRun(MORE_MEMORY, much));
        } finally {
            console.out().flush();
        }
    }

    private int run(CommandLine line) {
        return switch (line.getCommandSpec().userObject()) {
            case Verb verb -> {
                warnOfSimulatedPayments();
                yield installation.work(
                        root.setting(), (useCases, clock) -> verb.run(new Desk(useCases, clock, console, root.output)));
            }
            case OnInstallation verb -> verb.run(installation, root.setting(), console, root.output);
            case null, default -> throw new ParameterException(line, "Which command?");
        };
    }

    private void warnOfSimulatedPayments() {
        if (root.setting().payments().isSimulated()) {
            console.err().println("warning: payments are simulated; no money moves");
        }
    }

    private void warnOfRehearsedTime() {
        Optional.ofNullable(root.clock)
                .ifPresent(start -> console.err()
                        .println("warning: the clock was started at " + start + "; this is for rehearsals and tests"));
    }
}

package io.seneschal.cli;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Problems;
import io.seneschal.domain.shared.Refusal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a refusal, and what a defect, looks like at a console: an explanation on stderr and an exit code. */
record Refusals(Console console) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        if (thrown instanceof Refusal refusal) {
            new Problems(console).say(refusal);
            return ExitCodes.of(refusal);
        }
        if (thrown instanceof CannotRun circumstances) {
            console.err().println(circumstances.getMessage());
            return ExitCodes.CONFLICT;
        }
        if (thrown instanceof StoreUnavailable unreachable) {
            console.err().println("The database can't be reached at this moment (" + unreachable.getMessage() + ")");
            return ExitCodes.CONFLICT;
        }
        console.err()
                .println(
                        "A defect of Seneschal stopped this command; nothing was changed half. Details are in the log.");
        LoggerFactory.getLogger(Refusals.class).error("Defect", thrown);
        return ExitCodes.DEFECT;
    }
}

package io.seneschal.cli.shared;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What destroys is asked about on a terminal, and wants {@code --yes} where nobody can be asked. */
public final class Confirmation {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    /** @return whether it is wanted */
    public boolean given(Console console, String question) {
        if (yes) {
            return true;
        }
        if (!console.canAsk()) {
            throw new ParameterException(
                    command.commandLine(), "This can't be undone, and there is nobody to ask: confirm it with --yes");
        }
        return console.confirms(question);
    }
}

package io.seneschal.cli.user;

import io.seneschal.cli.shared.Console;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a new password comes from: typed twice without echo, or the first line of stdin. */
final class PasswordSource {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--password-stdin", description = "Read the password from the first line of stdin.")
    boolean stdin;

    String read(Console console) {
        if (stdin) {
            return console.line().orElseThrow(() -> wrong("There is no password on stdin"));
        }
        var first = console.passwords().apply("Password: ");
        if (first == null) {
            throw wrong("There is nobody to ask for the password: give it on stdin with --password-stdin");
        }
        var second = console.passwords().apply("The same again: ");
        if (!Arrays.equals(first, second)) {
            throw wrong("The two passwords differ");
        }
        return new String(first);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

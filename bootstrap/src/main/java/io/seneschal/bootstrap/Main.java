package io.seneschal.bootstrap;

import io.seneschal.cli.CommandTree;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs the command in the arguments, and ends with its exit code. */
    public static void main(String[] arguments) {
        var exitCode = CommandTree.on(new Program(), SystemConsole.open()).execute(arguments);
        System.exit(exitCode);
    }
}

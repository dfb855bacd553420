package io.seneschal.bootstrap;

import io.seneschal.cli.CommandTree;
import io.seneschal.cli.shared.Console;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs the command in the arguments, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(SystemConsole.open(), arguments));
    }

    /** @return the exit code */
    static int run(Console console, String... arguments) {
        return CommandTree.execute(new Program(), console, arguments);
    }
}

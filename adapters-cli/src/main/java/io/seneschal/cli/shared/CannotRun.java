package io.seneschal.cli.shared;

/**
 * The program can't do its work under these circumstances: a port that is taken, a database that does not answer, a file
 * that can't be read. The message says to the operator what is wrong and what would help.
 */
public final class CannotRun extends RuntimeException {

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }

    public CannotRun(String message) {
        super(message);
    }
}

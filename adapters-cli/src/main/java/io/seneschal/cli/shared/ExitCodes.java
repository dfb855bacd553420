package io.seneschal.cli.shared;

import io.seneschal.domain.shared.Refusal;

/** The exit codes on which a script can branch, as in {@code sysexits.h}. */
public final class ExitCodes {

    public static final int DONE = 0;
    /** Asked on the terminal, the operator did not want it. */
    public static final int NOT_WANTED = 1;

    public static final int USAGE = 2;
    public static final int INVALID = 65;
    public static final int UNKNOWN = 66;
    /** A defect of the program. */
    public static final int DEFECT = 70;

    public static final int CONFLICT = 75;
    public static final int FORBIDDEN = 77;

    private ExitCodes() {}

    public static int of(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> INVALID;
            case UNKNOWN -> UNKNOWN;
            case UNAUTHENTICATED, FORBIDDEN -> FORBIDDEN;
            case CONFLICT, EXPIRED, STALE, THROTTLED -> CONFLICT;
        };
    }
}

package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Coded;

/** What is numbered without gaps, each kind for itself (PAY-9). */
public enum PaperSeries implements Coded {
    INVOICE(""),
    CREDIT_NOTE("CN-");

    private final String prefix;

    PaperSeries(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the year. */
    String prefix() {
        return prefix;
    }
}

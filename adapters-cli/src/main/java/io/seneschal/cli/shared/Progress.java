package io.seneschal.cli.shared;

/** How far long work has come, on stderr, for somebody who sits there. */
public final class Progress {

    private static final int BAR = 40;

    private final Console console;
    private final String things;

    public Progress(Console console, String things) {
        this.console = console;
        this.things = things;
    }

    public void reached(int count) {
        if (console.showsProgress()) {
            console.err().print("\r" + things + " " + count);
            console.err().flush();
        }
    }

    /** Of work whose end is known; told again only when that shows. */
    public void reached(int count, int of) {
        var tenths = count * BAR / of;
        if (console.showsProgress() && (count == of || tenths != (count - 1) * BAR / of)) {
            console.err()
                    .print("\r[" + "#".repeat(tenths) + " ".repeat(BAR - tenths) + "] " + things + " " + count + "/"
                            + of);
            console.err().flush();
        }
    }

    /** Makes room for the results. */
    public void end() {
        if (console.showsProgress()) {
            console.err().print("\r\033[K");
            console.err().flush();
        }
    }
}

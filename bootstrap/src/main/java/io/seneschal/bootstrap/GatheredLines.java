package io.seneschal.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Writes the lines of a server that has a line for each request: those of the same moment together. Warnings and errors go
 * out at once, with everything before them, and so does every line once the process is about to end.
 */
final class GatheredLines extends OutputStreamAppender<ILoggingEvent> {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final GatheringStream stream;

    GatheredLines(OutputStream target) {
        this.stream = new GatheringStream(target, MOMENT);
        setImmediateFlush(false);
        Runtime.getRuntime().addShutdownHook(new Thread(stream::gatherNoMore, "last-lines"));
    }

    @Override
    public void start() {
        setOutputStream(stream);
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        super.append(event);
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            stream.flush();
        }
    }
}

package io.seneschal.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The log, on stderr: stdout is for results. Warnings only, until a server runs. A {@code logback.xml} on the class path
 * comes before it.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class Logs extends ContextAwareBase implements Configurator {

    private static final String PATTERN =
            "%date{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\", UTC} %-5level %logger{20} %message %kvp%n%ex";

    /** Libraries that tell how they are put together, which says nothing to an operator. */
    private static final List<String> TALKATIVE =
            List.of("org.flywaydb", "io.helidon", "com.zaxxer.hikari", "com.github.kagkarlsson");

    /** For Logback, which finds it as a service. */
    public Logs() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        write(context, toStderr(), LogFormat.TEXT, Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on what a server does is written as well. */
    static void ofServer(LogFormat format) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            write(context, new GatheredLines(System.err), format, Level.INFO);
            TALKATIVE.forEach(library -> context.getLogger(library).setLevel(Level.WARN));
        }
    }

    private static void write(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, LogFormat format, Level level) {
        var encoder = encoder(format);
        encoder.setContext(context);
        encoder.start();

        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();

        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(level);
    }

    private static OutputStreamAppender<ILoggingEvent> toStderr() {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format) {
        return switch (format) {
            case JSON -> new JsonEncoder();
            case TEXT -> {
                var encoder = new PatternLayoutEncoder();
                encoder.setPattern(PATTERN);
                yield encoder;
            }
        };
    }
}

package io.seneschal.bootstrap;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Console.Channel;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The console of this process. What is printed is UTF-8, whatever the shell says: names are in any script. */
final class SystemConsole {

    /** Channels that are terminals, as the launcher has seen them; Java itself can't tell them apart. */
    private static final String TERMINALS = "seneschal.terminals";

    /** Whose messages the operator reads. */
    private static final String LOCALE = "seneschal.locale";

    private SystemConsole() {}

    static Console open() {
        return new Console(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminals(),
                environment(),
                System.getProperty("user.name"),
                SystemConsole::password);
    }

    /** The launcher may start Java in another locale than the operator's, for the sake of the character set. */
    private static Map<String, String> environment() {
        var locale = System.getProperty(LOCALE);
        if (locale == null) {
            return System.getenv();
        }
        var environment = new HashMap<>(System.getenv());
        environment.put("LC_ALL", locale);
        return Map.copyOf(environment);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new FileOutputStream(descriptor), descriptor == FileDescriptor.err, StandardCharsets.UTF_8);
    }

    private static Set<Channel> terminals() {
        var terminals = EnumSet.noneOf(Channel.class);
        for (var name : System.getProperty(TERMINALS, "").split(",", -1)) {
            if (!name.isEmpty()) {
                terminals.add(Channel.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return terminals;
    }

    /** The launcher chooses the console that is {@code null} where nobody sits; other ones could show what is typed. */
    @SuppressWarnings("SystemConsoleNull")
    private static char @Nullable [] password(String prompt) {
        var console = System.console();
        return console == null ? null : console.readPassword("%s", prompt);
    }
}

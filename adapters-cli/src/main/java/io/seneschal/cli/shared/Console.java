package io.seneschal.cli.shared;

import io.seneschal.domain.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command is typed and read. What the operator asked for goes to {@link #out()}, everything else to {@link #err()}.
 *
 * @param terminals at which of the channels somebody sits
 * @param environment the variables of the shell
 * @param login of the operator on this machine
 * @param passwords asks for a password that nobody sees being typed; {@code null} when there is nobody to ask
 */
public record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Set<Channel> terminals,
        Map<String, String> environment,
        String login,
        Function<String, char @Nullable []> passwords) {

    /** The three channels of a process. */
    public enum Channel {
        IN,
        OUT,
        ERR
    }

    /** Whether a question would be seen and answered by somebody. */
    public boolean canAsk() {
        return terminals.contains(Channel.IN) && terminals.contains(Channel.ERR);
    }

    /** Whether progress on stderr would be seen, and does not spoil a file. */
    public boolean showsProgress() {
        return terminals.contains(Channel.ERR);
    }

    /** Colours are for people, and only for those who have not said no (https://no-color.org). */
    public boolean showsColours() {
        return terminals.contains(Channel.OUT)
                && terminals.contains(Channel.ERR)
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The language of the messages of this shell, as POSIX finds it; English for others than ours. */
    public Language language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .flatMap(locale -> Language.ofTag(locale.split("[.@]", 2)[0].replace('_', '-')))
                .orElse(Language.EN);
    }

    /** Asks a question on stderr; {@code false} unless the answer is yes. */
    public boolean confirms(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        return Set.of("y", "yes").contains(line().orElse("").strip().toLowerCase(Locale.ROOT));
    }

    /** The first line of what is typed or piped in, without its end; empty at the end of input. */
    public Optional<String> line() {
        try {
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.ofNullable(reader.readLine());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

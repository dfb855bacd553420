package io.seneschal.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import io.seneschal.application.security.CommonPasswords;
import io.seneschal.domain.security.NewPassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lists that come with zxcvbn, of passwords that leaked and of words, and a list of our own with long ones.
 *
 * <p>Read at the first question. Of the lists only what is long enough for a password is kept: the rest is refused for its
 * length already.
 */
public final class ListedCommonPasswords implements CommonPasswords {

    private static final String OUR_OWN = "common-passwords.txt";

    private static final List<DictionaryLoader> LISTS =
            List.of(StandardDictionaries.PASSWORDS_LOADER, StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER);

    public ListedCommonPasswords() {}

    @Override
    public boolean contains(String password) {
        return Listed.ALL.contains(password);
    }

    private static final class Listed {

        static final Set<String> ALL = read();

        private Listed() {}

        private static Set<String> read() {
            try {
                var all = new HashSet<>(ourOwn());
                for (var list : LISTS) {
                    list.load().getFrequencies().stream()
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .filter(word -> word.length() >= NewPassword.SHORTEST)
                            .forEach(all::add);
                }
                return Set.copyOf(all);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("A list of common passwords can't be read", unreadable);
            }
        }

        private static List<String> ourOwn() throws IOException {
            var resource = Objects.requireNonNull(ListedCommonPasswords.class.getResourceAsStream(OUR_OWN));
            try (var lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
                return words(lines.lines());
            }
        }

        private static List<String> words(Stream<String> lines) {
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}

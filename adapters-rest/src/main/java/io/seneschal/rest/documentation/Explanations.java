package io.seneschal.rest.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What every code comes with, whatever the case. A test that hears every "no" of every module writes it, and the build
 * fails when it is out of date.
 */
final class Explanations {

    private static final String RESOURCE = "explanations.properties";

    private final Properties properties = new Properties();

    Explanations() {
        try (var stream = Explanations.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What a code comes with.
     *
     * @param status of the answer that carries it
     * @param facts the names of what it states
     * @param remedies the codes of all that may help
     */
    record Explanation(String status, List<String> facts, List<String> remedies) {}

    /** Empty if nothing says this code. */
    Optional<Explanation> of(String code) {
        return Optional.ofNullable(properties.getProperty(code + ".status"))
                .map(status -> new Explanation(status, words(code + ".facts"), words(code + ".remedies")));
    }

    private List<String> words(String key) {
        var words = properties.getProperty(key, "");
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}

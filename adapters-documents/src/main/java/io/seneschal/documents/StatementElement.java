package io.seneschal.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a bank statement with what is in it; names without their namespaces, which differ from version to version.
 *
 * @param line on which it begins
 * @param currency the one attribute that is needed; {@code null} where it is not there
 */
record StatementElement(
        String name, int line, @Nullable String currency, StringBuilder text, List<StatementElement> children) {

    StatementElement(String name, int line, @Nullable String currency) {
        this(name, line, currency, new StringBuilder(), new ArrayList<>());
    }

    String trimmed() {
        return text.toString().strip();
    }

    List<StatementElement> all(String child) {
        return children.stream().filter(one -> one.name().equals(child)).toList();
    }

    /** The first one that lies this way down. */
    Optional<StatementElement> find(String... way) {
        var found = Optional.of(this);
        for (var step : way) {
            found = found.flatMap(one -> one.children().stream()
                    .filter(child -> child.name().equals(step))
                    .findFirst());
        }
        return found;
    }

    /** Its text, if there is any. */
    Optional<String> textOf(String... way) {
        return find(way).map(StatementElement::trimmed).filter(found -> !found.isEmpty());
    }
}

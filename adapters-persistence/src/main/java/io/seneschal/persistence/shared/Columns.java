package io.seneschal.persistence.shared;

import java.util.List;
import java.util.stream.Collectors;

/** The columns of a table that make up a thing, to be read from that table alone or from a join with others. */
public final class Columns {

    private final List<String> names;

    private Columns(List<String> names) {
        this.names = names;
    }

    public static Columns of(String... names) {
        return new Columns(List.of(names));
    }

    /** As they are called. */
    public String from(String table) {
        return names.stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
    }

    /** With something before their names, so that those of several tables can be told apart ({@link Row#behind}). */
    public String from(String table, String prefix) {
        return names.stream()
                .map(name -> table + "." + name + " as " + prefix + name)
                .collect(Collectors.joining(", "));
    }

    /** For writing: {@code name, kind}. */
    @Override
    public String toString() {
        return String.join(", ", names);
    }
}

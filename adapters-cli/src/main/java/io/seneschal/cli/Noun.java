package io.seneschal.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/**
 * What commands are about, as the first of their words.
 *
 * @param makers each makes the command of one verb
 */
record Noun(String name, String description, List<Supplier<Object>> makers) {

    List<Object> verbs() {
        return makers.stream().map(Supplier::get).toList();
    }

    /**
     * Those that these arguments may be about: describing all verbs would take longer than most commands. All of them where none is
     * named, to be listed or to find the one that was meant.
     */
    List<Object> verbs(List<String> arguments) {
        if (!arguments.contains(name)) {
            return List.of();
        }
        var all = verbs();
        var second = arguments.indexOf(name) == 0 && arguments.size() > 1 ? arguments.get(1) : "";
        var named = all.stream().filter(verb -> nameOf(verb).equals(second)).toList();
        return named.isEmpty() ? all : named;
    }

    private static String nameOf(Object verb) {
        return verb.getClass().getAnnotation(Command.class).name();
    }
}

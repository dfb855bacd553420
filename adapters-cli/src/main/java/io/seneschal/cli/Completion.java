package io.seneschal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what shells need to complete commands, options and words; the build puts it into the distribution. */
public final class Completion {

    private static final String NAME = "seneschal";

    private Completion() {}

    /** @param arguments the directory to write to */
    public static void main(String[] arguments) throws IOException {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var line = CommandTree.described();
        var bash = AutoComplete.bash(NAME, line);
        Files.writeString(directory.resolve(NAME + ".bash"), bash);
        Files.writeString(directory.resolve(NAME + ".zsh"), bash);
        Files.writeString(directory.resolve(NAME + ".fish"), fish(line));
    }

    static String fish(CommandLine line) {
        var script = new ArrayList<String>();
        script.add("# Completion of " + NAME + " for fish: copy it to ~/.config/fish/completions");
        script.add("complete -c " + NAME + " -f");
        describe(line, List.of(), script);
        return String.join("\n", script) + "\n";
    }

    private static void describe(CommandLine line, List<String> path, List<String> script) {
        var here = condition(line, path);
        for (var command : line.getSubcommands().entrySet()) {
            script.add("complete -c %s -n '%s' -a %s -d %s"
                    .formatted(NAME, here, command.getKey(), quoted(summary(command.getValue()))));
        }
        if (line.getSubcommands().isEmpty()) {
            line.getCommandSpec().options().forEach(option -> script.add(describe(option, here)));
        }
        line.getSubcommands().forEach((name, command) -> {
            var deeper = new ArrayList<>(path);
            deeper.add(name);
            describe(command, deeper, script);
        });
    }

    private static String condition(CommandLine line, List<String> path) {
        if (path.isEmpty()) {
            return "__fish_use_subcommand";
        }
        var seen =
                path.stream().map(word -> "__fish_seen_subcommand_from " + word).collect(Collectors.joining("; and "));
        var verbs = String.join(" ", line.getSubcommands().keySet());
        return verbs.isEmpty() ? seen : seen + "; and not __fish_seen_subcommand_from " + verbs;
    }

    private static String describe(OptionSpec option, String here) {
        var words = new StringBuilder("complete -c %s -n '%s'".formatted(NAME, here));
        for (var name : option.names()) {
            words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            words.append(" -r");
            if (option.completionCandidates() != null) {
                var candidates = StreamSupport.stream(
                                option.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" "));
                words.append(" -a ").append(quoted(candidates));
            } else if (option.type() == Path.class) {
                words.append(" -F");
            }
        }
        return words.append(" -d ")
                .append(quoted(String.join(" ", option.description())))
                .toString();
    }

    private static String summary(CommandLine command) {
        var description = command.getCommandSpec().usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package io.seneschal.cli;

import io.seneschal.cli.operation.Serve;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Installation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, by noun ({@link Nouns}) and verb. */
public final class CommandTree {

    private static final String SERVE = "serve";

    private CommandTree() {}

    /**
     * Executes a command.
     *
     * @param installation what stands behind the commands
     * @return the exit code
     */
    public static int execute(Installation installation, Console console, String... arguments) {
        var root = new SeneschalCommand();
        var words = Arrays.asList(arguments);
        return TypedTimes.readBy(
                        tree(root, new Instances(installation::version), said(words), noun -> noun.verbs(words)))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.showsColours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setDefaultValueProvider(new Environment(console.environment()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setExecutionStrategy(new Execution(root, installation, console))
                .setExecutionExceptionHandler(new Refusals(console))
                .setParameterExceptionHandler(new UsageErrors())
                .execute(arguments);
    }

    /** All of it with nothing behind: to be described, not to be executed. */
    static CommandLine described() {
        return tree(new SeneschalCommand(), new Instances(() -> ""), name -> true, Noun::verbs);
    }

    /**
     * Describing what will not be asked for would take longer than most commands.
     *
     * @param names of the commands below the root that may be asked for
     * @param verbs likewise of each noun
     */
    private static CommandLine tree(
            SeneschalCommand root,
            CommandLine.IFactory instances,
            Predicate<String> names,
            Function<Noun, List<Object>> verbs) {
        var line = new CommandLine(root, instances);
        if (names.test(SERVE)) {
            line.addSubcommand(SERVE, new Serve());
        }
        Nouns.ALL.stream()
                .filter(noun -> names.test(noun.name()))
                .forEach(noun -> line.addSubcommand(noun.name(), branch(noun, verbs.apply(noun))));
        return line;
    }

    /** The command that is said first; any if it is none, to be listed or to find the one that was meant. */
    static Predicate<String> said(List<String> words) {
        var first = words.isEmpty() ? "" : words.getFirst();
        var isCommand = first.equals(SERVE)
                || Nouns.ALL.stream().anyMatch(noun -> noun.name().equals(first));
        return isCommand ? first::equals : name -> true;
    }

    /** The words of each command that does something. */
    static Stream<List<String>> commands() {
        return Stream.concat(
                Stream.of(List.of(SERVE)),
                Nouns.ALL.stream()
                        .flatMap(noun -> branch(noun, noun.verbs()).getSubcommands().keySet().stream()
                                .map(verb -> List.of(noun.name(), verb))));
    }

    private static CommandLine branch(Noun noun, List<Object> verbs) {
        var branch = CommandSpec.create().name(noun.name());
        branch.usageMessage().description(noun.description()).synopsisSubcommandLabel("COMMAND");
        var line = new CommandLine(branch);
        verbs.forEach(line::addSubcommand);
        return line;
    }

    /** Hands out what picocli wants to make by itself. */
    private record Instances(Supplier<String> version) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == Version.class
                    ? type.cast(new Version(version))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {

        private final Supplier<String> version;

        Version(Supplier<String> version) {
            this.version = version;
        }

        @Override
        public String[] getVersion() {
            return version.get().lines().toArray(String[]::new);
        }
    }
}

package io.seneschal.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that were not given, taken from the environment: {@code SENESCHAL_DATABASE_URL} for {@code --database-url}. */
record Environment(Map<String, String> variables) implements IDefaultValueProvider {

    private static final String PREFIX = "SENESCHAL_";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        return variables.get(variable(option));
    }

    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

package io.seneschal.cli.blueprint;

import io.seneschal.application.blueprint.ApplyingBlueprints;
import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Guards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file, and what must hold afterwards, whatever it says. */
public final class BlueprintWish {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A YAML file as “seneschal org export” writes it; - for stdin.")
    Path file;

    @Option(
            names = "--min-legal-responsibles",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Refuse it if fewer would answer for the organisation. Default: ${DEFAULT-VALUE}")
    int leastLegalResponsibles;

    @Option(
            names = "--max-removals",
            paramLabel = "NUMBER",
            description = "Refuse it if more members would be removed.")
    @Nullable
    Integer mostRemovals;

    @Option(
            names = "--require-self",
            paramLabel = "USER",
            description = "Refuse it if this user, you perhaps, could not manage the members afterwards.")
    @Nullable
    String self;

    /** Reads the file, which says which organisation it is about. */
    Wished of(Desk desk) {
        requireNoLessThan(1, leastLegalResponsibles, "--min-legal-responsibles");
        requireNoLessThan(0, mostRemovals == null ? 0 : mostRemovals, "--max-removals");
        var applying = desk.useCases().applyingBlueprints();
        return new Wished(
                desk,
                applying,
                applying.read(desk.operator(), read(desk)),
                new Guards(leastLegalResponsibles, mostRemovals, self == null ? null : desk.user(self)));
    }

    private void requireNoLessThan(int least, int given, String option) {
        if (given < least) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '%s': %d is less than %d".formatted(option, given, least));
        }
    }

    private byte[] read(Desk desk) {
        try {
            return file.equals(Path.of("-")) ? some(desk.console().in()) : some(file);
        } catch (IOException unreadable) {
            throw new ParameterException(command.commandLine(), "Can't read " + file);
        }
    }

    private static byte[] some(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return some(in);
        }
    }

    /** No more than the memory has room for, which is more than any file that is not refused for its size. */
    private static byte[] some(InputStream in) throws IOException {
        return in.readNBytes(Math.toIntExact(Math.min(Runtime.getRuntime().maxMemory() / 10, Integer.MAX_VALUE - 8)));
    }

    /** What is wished of which organisation. */
    static final class Wished {

        private final Desk desk;
        private final ApplyingBlueprints applying;
        private final Blueprint blueprint;
        private final Guards guards;

        private Wished(Desk desk, ApplyingBlueprints applying, Blueprint blueprint, Guards guards) {
            this.desk = desk;
            this.applying = applying;
            this.blueprint = blueprint;
            this.guards = guards;
        }

        BlueprintPlan plan() {
            return applying.plan(desk.operator(), blueprint.organisation(), blueprint, guards);
        }

        void apply(String mark, Progress progress) {
            applying.applyAsPlanned(desk.operator(), blueprint.organisation(), blueprint, guards, mark, progress);
        }
    }
}

package io.seneschal.cli.billing;

import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language a paper is wanted, and where it is to be written. */
final class PaperTarget {

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; one that is there is replaced.")
    Path file;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            completionCandidates = Tags.class,
            description = "One of ${COMPLETION-CANDIDATES}; English by default.")
    @Nullable
    String language;

    void write(Desk desk, Function<Language, byte[]> paper) {
        var wished = language == null ? Language.EN : Coded.of(Language.class, language);
        var bytes = paper.apply(wished);
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new CannotRun("Can't write " + file, unwritable);
        }
        desk.results().show(Fields.of("file", file, "bytes", bytes.length));
    }

    /** The languages that papers are written in. */
    static final class Tags implements Iterable<String> {

        Tags() {}

        @Override
        public Iterator<String> iterator() {
            return List.copyOf(Stream.of(Language.values()).map(Language::tag).toList())
                    .iterator();
        }
    }
}

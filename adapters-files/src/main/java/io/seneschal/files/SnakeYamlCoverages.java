package io.seneschal.files;

import io.seneschal.application.support.SupportCoverage;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.support.CoverageText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What support helps with and what not, as YAML: for each of the languages, by its code, lines under {@code helps_with} and
 * under {@code leaves_to_others}.
 *
 * <p>Whatever is wrong is refused with its line and a word: those of YAML itself, and {@code unknown-key}, {@code key-twice},
 * {@code missing-key}, {@code no-line}, {@code too-many-lines}, {@code unusable-line}, {@code file-too-large}.
 */
public final class SnakeYamlCoverages implements SupportCoverage {

    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 300;
    private static final String SHIPPED = "support-coverage.yaml";
    private static final String HELPS_WITH = "helps_with";
    private static final String LEAVES_TO_OTHERS = "leaves_to_others";

    private static final Set<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).collect(Collectors.toUnmodifiableSet());

    private final Supplier<Map<Language, CoverageText>> texts;

    private SnakeYamlCoverages(Source source) {
        this.texts = new ReadOnce<>(() -> read(source));
    }

    /** The one that ships with the program, read when somebody asks for it. */
    public static SupportCoverage shipped() {
        return new SnakeYamlCoverages(SnakeYamlCoverages::openShipped);
    }

    /** One in a file, read once, when somebody asks for it; {@link UnreadableFile} is thrown then. */
    public static SupportCoverage in(Path file) {
        return new SnakeYamlCoverages(() -> Files.newInputStream(file));
    }

    @Override
    public CoverageText in(Language language) {
        return Objects.requireNonNull(texts.get().get(language));
    }

    /** @throws UnreadableFile with the line and the word */
    static Map<Language, CoverageText> read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFile(1, "file-too-large");
        }
        return texts(SnakeYamlDocument.root(Utf8.decoded(bytes)));
    }

    private static Map<Language, CoverageText> texts(Node root) {
        var fields = new SnakeYamlNode(root).fields(LANGUAGES);
        var texts = new EnumMap<Language, CoverageText>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, text(get(fields, language.tag())));
        }
        return texts;
    }

    private static CoverageText text(SnakeYamlNode node) {
        var fields = node.fields(Set.of(HELPS_WITH, LEAVES_TO_OTHERS));
        return new CoverageText(lines(get(fields, HELPS_WITH)), lines(get(fields, LEAVES_TO_OTHERS)));
    }

    private static List<String> lines(SnakeYamlNode node) {
        var items = node.items();
        if (items.isEmpty()) {
            throw node.refused("no-line");
        }
        if (items.size() > MOST_LINES) {
            throw node.refused("too-many-lines");
        }
        return items.stream().map(SnakeYamlCoverages::line).toList();
    }

    private static String line(SnakeYamlNode node) {
        var line = Line.tidy(node.text());
        if (!Line.fits(line, 1, LONGEST_LINE)) {
            throw node.refused("unusable-line");
        }
        return line;
    }

    private static SnakeYamlNode get(Map<String, SnakeYamlNode> fields, String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    private static Map<Language, CoverageText> read(Source source) {
        try (var in = source.open()) {
            return read(in.readNBytes(LARGEST_FILE + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream openShipped() {
        return Objects.requireNonNull(SnakeYamlCoverages.class.getResourceAsStream(SHIPPED), SHIPPED);
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}

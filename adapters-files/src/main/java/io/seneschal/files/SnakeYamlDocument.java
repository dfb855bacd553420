package io.seneschal.files;

import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML document as its nodes, of which nothing is made but what we ask for. Anchors and aliases, with which small files
 * grow large, and deep nesting are refused while they are read.
 */
final class SnakeYamlDocument {

    /** Lists and mappings inside each other; catalogues need five, blueprints six. */
    private static final int DEEPEST = 16;

    private SnakeYamlDocument() {}

    /** @throws UnreadableFile if it is no single document, or holds what it must not */
    static Node root(String text) {
        var settings =
                LoadSettings.builder().setCodePointLimit(text.length() + 1).build();
        try {
            var parser = new Guarded(new ParserImpl(settings, new StreamReader(settings, text)));
            return new Composer(settings, parser)
                    .getSingleNode()
                    .orElseThrow(() -> new UnreadableFile(1, "not-a-mapping"));
        } catch (MarkedYamlEngineException wrong) {
            throw new UnreadableFile(line(wrong.getProblemMark().or(wrong::getContextMark)), "not-yaml");
        } catch (ReaderException unprintable) {
            throw new UnreadableFile(lineAt(text, unprintable.getPosition()), "not-yaml");
        } catch (YamlEngineException wrong) {
            throw new UnreadableFile(1, "not-yaml");
        }
    }

    static long line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1L;
    }

    private static long lineAt(String text, int codePoints) {
        var end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        return 1 + LineBreaks.in(text.substring(0, end));
    }

    /** Lets nothing through that refers to something else, or lies too deep. */
    private static final class Guarded implements Parser {

        private final Parser parser;
        private int depth;

        Guarded(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            var event = parser.next();
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new UnreadableFile(line(event.getStartMark()), "anchor-or-alias");
            }
            depth += deeper(event);
            if (depth > DEEPEST) {
                throw new UnreadableFile(line(event.getStartMark()), "too-deep");
            }
            return event;
        }

        private static int deeper(Event event) {
            return switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
        }
    }
}

package io.seneschal.files;

import io.seneschal.domain.shared.CommonRefusal;
import io.seneschal.domain.shared.CommonRefusal.MisfitEntry;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One place in a document, asked for exactly what should be there.
 *
 * @param path to it from the root, as JSON pointers write it
 */
record SnakeYamlNode(Node node, String path) {

    SnakeYamlNode(Node root) {
        this(root, "");
    }

    long line() {
        return SnakeYamlDocument.line(node.getStartMark());
    }

    /** What stands here is not what should; of the root, the whole file is not. */
    CommonRefusal refused(String problem) {
        return path.isEmpty() ? new UnreadableFile(line(), problem) : new MisfitEntry(line(), path, problem);
    }

    String text() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        throw refused("not-a-text");
    }

    /** Whether nothing stands there. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    boolean flag() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw refused("not-true-or-false");
    }

    /** A number without a sign, of five digits at most. */
    int whole(String problem) {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().matches("\\d{1,5}")) {
            return Integer.parseInt(scalar.getValue());
        }
        throw refused(problem);
    }

    List<SnakeYamlNode> items() {
        if (node instanceof SequenceNode sequence && sequence.getTag().equals(Tag.SEQ)) {
            var items = new ArrayList<SnakeYamlNode>();
            sequence.getValue().forEach(item -> items.add(new SnakeYamlNode(item, path + "/" + items.size())));
            return items;
        }
        throw refused("not-a-list");
    }

    /** What stands under each key, in the order of the file. */
    Map<SnakeYamlNode, SnakeYamlNode> entries() {
        if (node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)) {
            var entries = new LinkedHashMap<SnakeYamlNode, SnakeYamlNode>();
            mapping.getValue().forEach(entry -> {
                var there = path + "/" + named(entry.getKeyNode());
                entries.put(
                        new SnakeYamlNode(entry.getKeyNode(), there), new SnakeYamlNode(entry.getValueNode(), there));
            });
            return entries;
        }
        throw refused("not-a-mapping");
    }

    /** A mapping with exactly these keys, each once. */
    Map<String, SnakeYamlNode> fields(Set<String> keys) {
        return fields(keys, Set.of());
    }

    /** A mapping with these keys, and perhaps some of those, each once. */
    Map<String, SnakeYamlNode> fields(Set<String> required, Set<String> optional) {
        var fields = new LinkedHashMap<String, SnakeYamlNode>();
        entries().forEach((key, value) -> {
            if (!required.contains(key.text()) && !optional.contains(key.text())) {
                throw key.refused("unknown-key");
            }
            if (fields.put(key.text(), value) != null) {
                throw key.refused("key-twice");
            }
        });
        required.stream()
                .filter(key -> !fields.containsKey(key))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw new SnakeYamlNode(node, path + "/" + missing).refused("missing-key");
                });
        return fields;
    }

    private static String named(Node key) {
        return key instanceof ScalarNode scalar
                ? scalar.getValue().replace("~", "~0").replace("/", "~1")
                : "";
    }
}

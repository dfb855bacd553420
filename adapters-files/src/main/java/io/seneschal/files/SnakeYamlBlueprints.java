package io.seneschal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.blueprint.BlueprintFiles;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.util.concurrent.locks.ReentrantLock;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Blueprints in YAML 1.2, and so in JSON as well.
 *
 * <p>They are read strictly. What makes no blueprint at all is said by a word and the line: {@code file-too-large},
 * {@code not-utf-8}, {@code not-yaml}, {@code anchor-or-alias}, {@code too-deep}; and what has no place in one with the field
 * as well: {@code not-a-mapping}, {@code not-a-list}, {@code not-a-text}, {@code not-true-or-false}, {@code unknown-key}, {@code key-twice},
 * {@code missing-key}, {@code not-an-id}, {@code not-an-instant}, {@code product-or-every-product};
 * everything else by the refusal of whatever it should be.
 */
public final class SnakeYamlBlueprints implements BlueprintFiles {

    /** Bytes of memory that are needed for each byte of a file: about 90 were measured, and others need some meanwhile. */
    private static final int MEMORY = 150;

    private final long largest;

    /** One after the other, as each may need much of the memory that there is. */
    private final ReentrantLock reading = new ReentrantLock();

    /** Reads whatever the memory of this program suffices for: some thousand members in 128 MiB, 100,000 in 3 GiB. */
    public SnakeYamlBlueprints() {
        this(Runtime.getRuntime().maxMemory() / MEMORY);
    }

    /** @param largest bytes of the largest file that is read */
    public SnakeYamlBlueprints(long largest) {
        this.largest = largest;
    }

    @Override
    public Blueprint read(byte[] file) {
        if (file.length > largest) {
            throw new UnreadableFile(1, "file-too-large");
        }
        reading.lock();
        try {
            return BlueprintDocument.read(SnakeYamlDocument.root(Utf8.decoded(file)));
        } finally {
            reading.unlock();
        }
    }

    @Override
    public byte[] write(Blueprint blueprint, String title) {
        var text = new StreamedText();
        text.write("# " + title + "\n");
        new Dump(settings()).dumpNode(BlueprintNodes.of(blueprint), text);
        return text.toString().getBytes(UTF_8);
    }

    private static DumpSettings settings() {
        return DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .build();
    }
}

package io.seneschal.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the provider has on record: a line for each change of a charge, of which none is ever taken back. */
record ChargesOnRecord(List<JsonNode> lines) {

    static ChargesOnRecord in(Path journal) throws IOException {
        try (var lines = Files.lines(journal)) {
            return new ChargesOnRecord(
                    lines.map(line -> JsonMapper.shared().readTree(line)).toList());
        }
    }

    /** Money that has moved: each time it did. */
    List<Moved> moved() {
        return lines.stream()
                .filter(line -> line.get("state").stringValue().equals("succeeded"))
                .map(line -> new Moved(
                        UUID.fromString(line.get("key").stringValue()),
                        line.get("amount").stringValue()))
                .toList();
    }

    record Moved(UUID key, String amount) {}
}

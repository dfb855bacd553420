package io.seneschal.application.audit;

import io.seneschal.domain.audit.Leaf;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is stored, which is what is sealed (AUD-2).
 *
 * @param data the text of its facts, a JSON object, to the letter
 */
public record TrailEntry(
        UUID id,
        long position,
        Instant at,
        @Nullable OrganisationId organisation,
        String actorKind,
        @Nullable String actorId,
        String type,
        String data) {

    static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    public Place place() {
        return new Place(position, id);
    }

    /**
     * The canonical form: one line of JSON without spaces, its fields in this order and no others. Texts are escaped no more
     * than JSON demands (RFC 8785); {@code data} is the stored text. Its UTF-8 is what is hashed, and what is exported.
     */
    public String canonical() {
        return "{\"id\":" + text(id.toString())
                + ",\"position\":" + position
                + ",\"at\":" + text(MILLISECONDS.format(at))
                + ",\"organisation_id\":" + (organisation == null ? "null" : text(organisation.toString()))
                + ",\"actor\":{\"kind\":" + text(actorKind)
                + ",\"id\":" + (actorId == null ? "null" : text(actorId))
                + "},\"type\":" + text(type)
                + ",\"data\":" + data + "}";
    }

    public Leaf leaf() {
        return new Leaf(id, Sha256.of(canonical()));
    }

    private static String text(String value) {
        var json = new StringBuilder(value.length() + 2).append('"');
        for (var index = 0; index < value.length(); index++) {
            var character = value.charAt(index);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(character >> 4, 16))
                                .append(Character.forDigit(character & 0xF, 16));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}

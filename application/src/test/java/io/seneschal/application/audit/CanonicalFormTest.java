package io.seneschal.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What outsiders rely on to compute hashes anew: it never changes. */
@Rule("AUD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalFormTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final TrailEntry FOUNDED = new TrailEntry(
            ID,
            7,
            NOON,
            new OrganisationId(ID),
            "person",
            ID.toString(),
            "organisation.founded",
            "{\"kind\":\"company\"}");
    private static final TrailEntry SIGNED_UP =
            new TrailEntry(ID, 8, NOON.plusMillis(5), null, "visitor", null, "user.signed-up", "{}");

    @Test
    void an_event_is_one_line_of_json_with_its_fields_in_this_order() {
        assertThat(FOUNDED.canonical())
                .isEqualTo("{\"id\":\"01900000-0000-7000-8000-000000000001\",\"position\":7,"
                        + "\"at\":\"2026-03-01T12:00:00.000Z\","
                        + "\"organisation_id\":\"01900000-0000-7000-8000-000000000001\","
                        + "\"actor\":{\"kind\":\"person\",\"id\":\"01900000-0000-7000-8000-000000000001\"},"
                        + "\"type\":\"organisation.founded\",\"data\":{\"kind\":\"company\"}}");
        assertThat(SIGNED_UP.canonical())
                .isEqualTo("{\"id\":\"01900000-0000-7000-8000-000000000001\",\"position\":8,"
                        + "\"at\":\"2026-03-01T12:00:00.005Z\",\"organisation_id\":null,"
                        + "\"actor\":{\"kind\":\"visitor\",\"id\":null},\"type\":\"user.signed-up\",\"data\":{}}");
    }

    @Test
    void texts_are_escaped_no_more_than_json_demands() {
        var odd = new TrailEntry(ID, 1, NOON, null, "operator", "a\"b\\c\b\f\n\r\t\u0001\u001fé\u2028😀/", "x.y", "{}");

        assertThat(odd.canonical()).contains("\"id\":\"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001\\u001fé\u2028😀/\"");
    }

    @Test
    void its_hash_is_the_sha_256_of_the_line() {
        // printf '%s' "$LINE" | sha256sum
        assertThat(SIGNED_UP.leaf().hash())
                .isEqualTo("c6fbca9785cb7c79090fef4e8b3ba8eb107e970aa4f0201e5f8740c5aec806e7");
    }

    @Test
    void a_block_is_the_text_that_its_hash_is_taken_of() {
        var first = AuditBlock.of(null, List.of(FOUNDED, SIGNED_UP), NOON);
        var second = AuditBlock.of(first, List.of(SIGNED_UP), NOON.plusSeconds(10));

        assertThat(first.text()).isEqualTo("""
                seneschal audit block 1
                previous 0000000000000000000000000000000000000000000000000000000000000000
                sealed at 2026-03-01T12:00:00.000Z
                positions 7 to 8
                events 2
                01900000-0000-7000-8000-000000000001 d3ac65a3be30a028ad44deb148b359a4176c2f73585553e0dfeaec5e80bc46b0
                01900000-0000-7000-8000-000000000001 c6fbca9785cb7c79090fef4e8b3ba8eb107e970aa4f0201e5f8740c5aec806e7
                """);
        assertThat(first.hash()).isEqualTo("192f38632e23c28b9954c0026e77ff59361d75d228290a6b1ec2539fbe7dca5f");
        assertThat(second.text()).startsWith("seneschal audit block 2\nprevious " + first.hash() + "\n");
        assertThat(first.end()).isEqualTo(new Place(8, ID));
    }

    @Test
    void a_block_is_sealed_at_a_millisecond_however_fine_the_clock() {
        var block = AuditBlock.of(null, List.of(FOUNDED), NOON.plusNanos(1_999_999));

        assertThat(block.sealedAt()).isEqualTo(NOON.plusMillis(1));
    }
}

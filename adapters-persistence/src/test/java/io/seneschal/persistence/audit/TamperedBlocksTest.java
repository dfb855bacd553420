package io.seneschal.persistence.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seneschal.application.audit.AuditBlock;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.domain.audit.AuditRefusal;
import io.seneschal.domain.audit.AuditRefusal.BrokenChain;
import io.seneschal.domain.audit.AuditRefusal.HeadMissing;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody goes to the seals past the program, or to the end of the trail, and is found out as far as anybody can. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperedBlocksTest {

    @Nested
    class On_h2 extends OnDatabase {

        @TempDir
        Path folder;

        @Override
        String url() {
            return H2ForTests.freshDatabase(folder);
        }
    }

    @Nested
    @OnPostgresql
    class On_postgresql extends OnDatabase {

        @Override
        String url() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    @Rule("AUD-2")
    abstract static class OnDatabase extends SealedTrail {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "leaves = replace(leaves, 'a', 'b')",
                    "leaves = ''",
                    "previous = hash",
                    "events = events + 1",
                    "first_position = first_position - 1",
                    "last_position = last_position + 1",
                    "sealed_at = sealed_at + interval '1' second",
                    "hash = '0000000000000000000000000000000000000000000000000000000000000000'"
                })
        void an_altered_block_is_named(String change) throws SQLException {
            execute("update audit_blocks set " + change + " where number = 2");

            assertThat(catchThrowableOfType(BrokenChain.class, () -> verify(null))
                            .because())
                    .containsEntry("block", 2L);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void a_dropped_block_is_named(long number) throws SQLException {
            execute("delete from audit_blocks where number = " + number);

            assertThat(catchThrowableOfType(BrokenChain.class, () -> verify(null))
                            .because())
                    .containsEntry("block", number)
                    .containsEntry("damage", "dropped");
        }

        @Test
        void a_block_that_was_made_anew_with_its_hash_no_longer_carries_the_next() throws SQLException {
            execute("update events set type = 'a.b' where id = '%s'"
                    .formatted(events.get(SIXTH).id()));
            execute("delete from audit_blocks where number = 2");
            var first = stores.auditBlocks().after(0, 1).getFirst();
            var forged = block(
                    first,
                    stores.trailEntries()
                            .between(events.get(3).place(), events.get(7).place(), 4));
            stores.auditBlocks().add(forged);

            assertThat(catchThrowableOfType(BrokenChain.class, () -> verify(null))
                            .because())
                    .containsEntry("block", 3L)
                    .containsEntry("damage", "severed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "x\n", "01900000-0000-7000-8000-000000000001\n"})
        void a_block_that_is_none_is_named_though_its_hash_was_made_anew(String leaves) throws SQLException {
            var second = stores.auditBlocks().after(1, 1).getFirst();
            execute("delete from audit_blocks where number > 1");
            stores.auditBlocks().add(hashed(second, leaves));

            assertThat(catchThrowableOfType(BrokenChain.class, () -> verify(null))
                            .because())
                    .containsEntry("block", 2L)
                    .containsEntry("damage", "altered");
            assertThatThrownBy(() -> sealer().sealAll()).isInstanceOf(BrokenChain.class);
        }

        @Test
        void nothing_is_put_on_top_of_an_altered_block() throws SQLException {
            execute("update audit_blocks set leaves = 'x' where number = 3");
            happens();

            assertThatThrownBy(() -> sealer().sealAll()).isInstanceOf(BrokenChain.class);
            assertThatThrownBy(() -> verify(null)).isInstanceOf(AuditRefusal.class);
            assertThat(stores.auditBlocks().newest().orElseThrow().number()).isEqualTo(3);
        }

        @Test
        void a_cut_off_end_is_seen_by_whoever_has_kept_a_head_and_by_nobody_else() throws SQLException {
            execute("delete from audit_blocks where number = 3");
            execute("delete from events where position > " + events.get(7).position());

            assertThatThrownBy(() -> verify(head))
                    .isInstanceOfSatisfying(
                            HeadMissing.class,
                            missing -> assertThat(missing.because()).containsEntry("head", head));
            assertThat(verify(null)).isEqualTo(8);
        }

        @Test
        void a_trail_that_was_made_anew_is_seen_by_whoever_has_kept_a_head_and_by_nobody_else() throws SQLException {
            execute("delete from audit_blocks");
            execute("update events set type = 'a.b' where id = '%s'"
                    .formatted(events.get(SIXTH).id()));

            assertThatThrownBy(() -> verify(head)).isInstanceOf(HeadMissing.class);
            assertThat(verify(null)).isEqualTo(12);
        }

        private AuditBlock block(AuditBlock after, List<TrailEntry> entries) {
            var leaves = new StringBuilder();
            entries.forEach(entry ->
                    leaves.append(entry.leaf().event() + " " + entry.leaf().hash() + "\n"));
            return hashed(
                    new AuditBlock(
                            after.number() + 1,
                            entries.getFirst().position(),
                            entries.getLast().position(),
                            entries.size(),
                            "",
                            after.hash(),
                            clock.instant(),
                            ""),
                    leaves.toString());
        }

        /** With other leaves, and the hash over all. */
        private static AuditBlock hashed(AuditBlock block, String leaves) {
            var unhashed = of(block, leaves, "");
            return of(block, leaves, sha256(unhashed.text()));
        }

        private static AuditBlock of(AuditBlock block, String leaves, String hash) {
            return new AuditBlock(
                    block.number(),
                    block.firstPosition(),
                    block.lastPosition(),
                    block.events(),
                    leaves,
                    block.previous(),
                    block.sealedAt(),
                    hash);
        }

        private static String sha256(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}

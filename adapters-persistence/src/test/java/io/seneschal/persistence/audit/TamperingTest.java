package io.seneschal.persistence.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditBlock;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.Place;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.audit.AuditRefusal;
import io.seneschal.domain.audit.AuditRefusal.BrokenChain;
import io.seneschal.domain.audit.AuditRefusal.BrokenTrail;
import io.seneschal.domain.audit.AuditRefusal.HeadMissing;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody goes to the database past the program, and is found out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {

    @Nested
    class On_h2 extends OnDatabase {

        @Override
        String url() {
            return "jdbc:h2:mem:tampering-" + UUID.randomUUID();
        }
    }

    @Nested
    class On_postgresql extends OnDatabase {

        @Override
        String url() {
            return PostgresqlForTests.freshDatabase();
        }
    }

    /** Three blocks of four events each; the sixth event is in the middle of the second block. */
    @Rule("AUD-2")
    abstract static class OnDatabase {

        private static final Actor.Operator ROOT = new Actor.Operator("root");
        private static final int SIXTH = 5;

        private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
        private final Ids ids = TestInstruments.countedIds();
        private Database database;
        private JdbiStores jdbi;
        private Stores stores;
        private List<TrailEntry> events;
        private String head;

        abstract String url();

        @BeforeEach
        void fill() {
            database = Database.open(DatabaseSettings.of(url()));
            database.migrations().migrate();
            jdbi = JdbiStores.on(database.dataSource(), clock, ids);
            stores = jdbi.stores();
            for (var block = 0; block < 3; block++) {
                for (var event = 0; event < 4; event++) {
                    happens();
                }
                sealer().sealAll();
            }
            events = stores.trailEntries().between(Place.START, new Place(Long.MAX_VALUE, new UUID(0, 0)), 100);
            head = stores.auditBlocks().newest().orElseThrow().hash();
            assertThat(verify(head)).isEqualTo(12);
        }

        @AfterEach
        void close() {
            jdbi.close();
            database.close();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "data = '{\"kind\":\"other\"}'",
                    "data = '{ }'",
                    "at = at + interval '1' second",
                    "type = 'organisation.deleted'",
                    "actor_id = 'somebody-else'",
                    "actor_kind = 'person'",
                    "organisation_id = null",
                    "position = position + 1",
                    "position = position - 1",
                    "position = position + 5",
                    "position = position - 5",
                    "position = position + 1000000"
                })
        void an_altered_event_is_named(String change) throws SQLException {
            var changed = events.get(SIXTH).id();

            execute("update events set " + change + " where id = '" + changed + "'");

            var broken = catchThrowableOfType(BrokenTrail.class, () -> verify(null));
            assertThat(broken.because())
                    .containsEntry("event", changed.toString())
                    .containsEntry("damage", "altered");
        }

        @Test
        void the_block_of_an_altered_event_is_named() throws SQLException {
            execute("update events set type = 'a.b' where id = '%s'"
                    .formatted(events.get(SIXTH).id()));

            assertThat(catchThrowableOfType(BrokenTrail.class, () -> verify(null))
                            .because())
                    .containsEntry("block", 2L);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 3, 4, SIXTH, 7, 11})
        void a_dropped_event_is_named(int index) throws SQLException {
            var dropped = events.get(index).id();

            execute("delete from events where id = '" + dropped + "'");

            assertThat(catchThrowableOfType(BrokenTrail.class, () -> verify(null))
                            .because())
                    .containsEntry("event", dropped.toString())
                    .containsEntry("damage", "dropped")
                    .containsEntry("block", index / 4 + 1L);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, SIXTH, 11})
        void an_inserted_event_is_named(int index) throws SQLException {
            var before = events.get(index);
            // just before it in the same position: its id is smaller
            var inserted = new UUID(
                    before.id().getMostSignificantBits() - 0x10000, before.id().getLeastSignificantBits());

            execute("""
                    insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
                    select cast('%s' as uuid), at, organisation_id, actor_kind, actor_id, type, data, position
                    from events where id = '%s'
                    """.formatted(inserted, before.id()));

            assertThat(catchThrowableOfType(BrokenTrail.class, () -> verify(null))
                            .because())
                    .containsEntry("event", inserted.toString())
                    .containsEntry("damage", "inserted")
                    .containsEntry("block", index / 4 + 1L);
        }

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

        @Test
        void nothing_is_put_on_top_of_an_altered_block() throws SQLException {
            execute("update audit_blocks set leaves = 'x' where number = 3");
            happens();

            assertThatThrownBy(() -> sealer().sealAll()).isInstanceOf(BrokenChain.class);
            assertThatThrownBy(() -> verify(null)).isInstanceOf(AuditRefusal.class);
            assertThat(stores.auditBlocks().newest().orElseThrow().number()).isEqualTo(3);
        }

        @Test
        void what_became_of_an_event_before_it_was_sealed_nobody_sees() throws SQLException {
            happens();
            execute("update events set type = 'a.b' where position > "
                    + events.getLast().position());

            assertThat(verify(head)).isEqualTo(13);
        }

        private AuditBlock block(AuditBlock after, List<TrailEntry> entries) {
            var text = new StringBuilder();
            entries.forEach(entry ->
                    text.append(entry.leaf().event() + " " + entry.leaf().hash() + "\n"));
            var unhashed = new AuditBlock(
                    after.number() + 1,
                    entries.getFirst().position(),
                    entries.getLast().position(),
                    entries.size(),
                    text.toString(),
                    after.hash(),
                    clock.instant(),
                    "");
            return new AuditBlock(
                    unhashed.number(),
                    unhashed.firstPosition(),
                    unhashed.lastPosition(),
                    unhashed.events(),
                    unhashed.leaves(),
                    unhashed.previous(),
                    unhashed.sealedAt(),
                    sha256(unhashed.text()));
        }

        private static String sha256(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError(impossible);
            }
        }

        private long verify(@Nullable String kept) {
            return new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer())
                    .verify(ROOT, kept == null ? null : new SealHash(kept), compared -> {})
                    .events();
        }

        private AuditSealer sealer() {
            return new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
        }

        private void happens() {
            stores.transactions().inOne(ROOT, () -> {
                stores.trailEntries().add(Export.of(new OrganisationId(ids.next())));
                return ids;
            });
        }

        private void execute(String sql) throws SQLException {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            }
        }
    }
}

package io.seneschal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seneschal.domain.audit.AuditRefusal.BrokenTrail;
import io.seneschal.persistence.H2ForTests;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody alters, inserts or drops events past the program, and is found out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperedEventsTest {

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

        @Test
        void what_became_of_an_event_before_it_was_sealed_nobody_sees() throws SQLException {
            happens();
            execute("update events set type = 'a.b' where position > "
                    + events.getLast().position());

            assertThat(verify(head)).isEqualTo(13);
        }
    }
}

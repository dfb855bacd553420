package io.seneschal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Events that were written before there were positions are given them, in the order in which they were made. */
@OnPostgresql
@Rule({"AUD-1", "AUD-2"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionsOfOldEventsTest {

    static final Actor.Operator ROOT = new Actor.Operator("root");
    static final String BEFORE_POSITIONS = "015";

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Ids ids = TestInstruments.countedIds();

    @Test
    void on_h2() throws SQLException {
        keep_their_order_and_are_sealed("jdbc:h2:mem:positions-" + UUID.randomUUID(), "h2");
    }

    @Test
    void on_postgresql() throws SQLException {
        keep_their_order_and_are_sealed(PostgresqlForTests.emptyDatabase(), "postgresql");
    }

    private void keep_their_order_and_are_sealed(String url, String dialect) throws SQLException {
        try (var database = Database.open(DatabaseSettings.of(url))) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration", "classpath:db/migration-" + dialect)
                    .target(BEFORE_POSITIONS)
                    .load()
                    .migrate();
            var old = List.of(ids.next(), ids.next(), ids.next());
            // not in the order in which they lie in the table
            for (var id : old.reversed()) {
                insert(database, id);
            }

            database.migrations().migrate();

            try (var jdbi = JdbiStores.on(database.dataSource(), clock, ids)) {
                var stores = jdbi.stores();
                stores.transactions().inOne(ROOT, () -> {
                    stores.trailEntries().add(Export.ofAll());
                    return ROOT;
                });
                var trail = stores.auditTrail().all(PageRequest.FIRST).items().stream()
                        .map(RecordedEvent::id)
                        .toList();
                assertThat(trail).hasSize(4).startsWith(old.toArray(UUID[]::new));
                assertThat(verified(stores)).isEqualTo(4);
            }
        }
    }

    private long verified(Stores stores) {
        var sealer = new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
        sealer.sealAll();
        return new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer)
                .verify(ROOT, null, compared -> {})
                .events();
    }

    private static void insert(Database database, UUID id) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into events (id, at, organisation_id, actor_kind, actor_id, type, data)
                    values ('%s', timestamp with time zone '2026-02-01 12:00:00+00:00', null, 'operator', 'root',
                            'user.signed-up', '{}')
                    """.formatted(id));
        }
    }
}

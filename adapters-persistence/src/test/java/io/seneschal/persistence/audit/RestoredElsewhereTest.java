package io.seneschal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A copy of the database is brought into another PostgreSQL server, which has counted less far by then. */
@OnPostgresql
@Rule("AUD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredElsewhereTest {

    static final Actor.Operator ROOT = new Actor.Operator("root");

    /** More than the other server has seen when its tables are there. */
    static final int TRANSACTIONS = 5000;

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Ids ids = TestInstruments.countedIds();

    @Test
    void the_trail_is_whole_there_and_goes_on_behind_its_end() throws IOException, SQLException {
        try (var here = migrated(PostgresqlForTests.freshDatabase());
                var server = EmbeddedPostgres.builder().start();
                var there = migrated(server.getJdbcUrl("postgres", "postgres"))) {
            passTransactions(here);
            String head;
            try (var jdbi = JdbiStores.on(here.dataSource(), clock, ids)) {
                happens(jdbi.stores());
                happens(jdbi.stores());
                head = verifying(jdbi.stores()).head(ROOT).hash().hex();
            }
            for (var table : List.of("events", "audit_blocks", "event_positions")) {
                copy(table, here, there);
            }

            try (var jdbi = JdbiStores.on(there.dataSource(), clock, ids)) {
                happens(jdbi.stores());

                var verified = verifying(jdbi.stores()).verify(ROOT, new SealHash(head), compared -> {});
                assertThat(verified.events()).isEqualTo(3);
                assertThat(jdbi.stores().auditTrail().all(PageRequest.FIRST).items())
                        .extracting(RecordedEvent::id)
                        .hasSize(3)
                        .isSorted();
            }
        }
    }

    private static Database migrated(String url) {
        var database = Database.open(DatabaseSettings.of(url));
        database.migrations().migrate();
        return database;
    }

    private VerifyingAuditTrail verifying(Stores stores) {
        var sealer = new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
        return new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer);
    }

    private static void happens(Stores stores) {
        stores.transactions().inOne(ROOT, () -> {
            stores.trailEntries().add(Export.ofAll());
            return ROOT;
        });
    }

    private static void passTransactions(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin for i in 1..%d loop perform pg_current_xact_id(); commit; end loop; end $$"
                    .formatted(TRANSACTIONS));
        }
    }

    private static void copy(String table, Database from, Database to) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        try (var connection = from.dataSource().getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
        }
        try (var connection = to.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from " + table);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
        }
    }
}

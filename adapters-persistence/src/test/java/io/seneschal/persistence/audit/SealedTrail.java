package io.seneschal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.Place;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Three blocks of four events each; the sixth event is in the middle of the second block. */
abstract class SealedTrail {

    static final Actor.Operator ROOT = new Actor.Operator("root");
    static final int SIXTH = 5;

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    final Ids ids = TestInstruments.countedIds();
    Database database;
    JdbiStores jdbi;
    Stores stores;
    List<TrailEntry> events;
    String head;

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

    long verify(@Nullable String kept) {
        return new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer())
                .verify(ROOT, kept == null ? null : new SealHash(kept), compared -> {})
                .events();
    }

    AuditSealer sealer() {
        return new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
    }

    void happens() {
        stores.transactions().inOne(ROOT, () -> {
            stores.trailEntries().add(Export.of(new OrganisationId(ids.next())));
            return ids;
        });
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}

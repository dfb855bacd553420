package io.seneschal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On PostgreSQL transactions run side by side, and commit in another order than they began. */
@OnPostgresql
@Rule("AUD-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitOrderOnPostgresqlTest {

    private static final Actor.Operator ROOT = new Actor.Operator("root");

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    private final Ids ids = TestInstruments.countedIds();
    private final Database database = Database.open(DatabaseSettings.of(PostgresqlForTests.freshDatabase()));
    private final List<JdbiStores> opened = new ArrayList<>();
    private final Stores stores;

    CommitOrderOnPostgresqlTest() {
        database.migrations().migrate();
        stores = open();
    }

    @AfterEach
    void close() {
        opened.forEach(JdbiStores::close);
        database.close();
    }

    @Test
    void who_reads_on_misses_nothing_that_is_committed_late() throws Exception {
        try (var late = database.dataSource().getConnection()) {
            // Begins first: its number is the smaller one, and so is the id of its event.
            late.setAutoCommit(false);
            var lateEvent = ids.next();
            insert(late, lateEvent);
            happens(new OrganisationId(ids.next()));

            var before = read(null);
            late.commit();
            var after = read(before.isEmpty() ? null : before.getLast().id());

            assertThat(before).isEmpty();
            assertThat(after).hasSize(2);
            assertThat(after.getFirst().id()).isEqualTo(lateEvent);
        }
    }

    @Test
    void a_reader_beside_many_writers_sees_each_event_once_and_in_an_order_that_never_changes() throws Exception {
        var writers = 4;
        var each = 60;
        var organisation = new OrganisationId(ids.next());
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running = new CountDownLatch(writers);
            for (var writer = 0; writer < writers; writer++) {
                threads.submit(() -> {
                    for (var count = 0; count < each; count++) {
                        happens(organisation);
                    }
                    running.countDown();
                    return running;
                });
            }

            var heard = new ArrayList<UUID>();
            while (running.getCount() > 0 || heard.size() < writers * each) {
                var last = heard.isEmpty() ? null : heard.getLast();
                stores.auditTrail().of(organisation, new PageRequest(last, 7)).items().stream()
                        .map(RecordedEvent::id)
                        .forEach(heard::add);
                if (running.getCount() == 0 && read(last).isEmpty()) {
                    break;
                }
            }

            assertThat(heard).hasSize(writers * each).doesNotHaveDuplicates();
            assertThat(read(organisation, null)).extracting(RecordedEvent::id).containsExactlyElementsOf(heard);
        }
    }

    @Test
    @Rule("AUD-2")
    void nothing_is_sealed_before_which_something_may_still_appear() throws Exception {
        try (var late = database.dataSource().getConnection()) {
            late.setAutoCommit(false);
            insert(late, ids.next());
            happens(new OrganisationId(ids.next()));

            var sealer = sealer();
            assertThat(sealer.sealAll()).isZero();
            late.commit();
            assertThat(sealer.sealAll()).isEqualTo(1);
        }

        var verified = new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer())
                .verify(ROOT, null, compared -> {});
        assertThat(verified.events()).isEqualTo(2);
    }

    @Test
    void what_a_writer_wrote_is_found_by_them_at_once() {
        for (var count = 1; count <= 20; count++) {
            happens(new OrganisationId(ids.next()));
            assertThat(read(null)).hasSize(count);
        }
    }

    @Test
    void new_events_come_last_also_in_a_server_that_counts_less_far_than_the_one_before() throws Exception {
        var organisation = new OrganisationId(ids.next());
        happens(organisation);
        happens(organisation);
        // As it is after a copy was brought into a younger server: positions that its numbers have not reached yet.
        execute("update events set position = position + 1000000000000");

        var restored = open();
        restored.transactions().inOne(ROOT, () -> {
            restored.trailEntries().add(Export.of(organisation));
            return organisation;
        });
        var again = open();
        again.transactions().inOne(ROOT, () -> {
            again.trailEntries().add(Export.of(organisation));
            return organisation;
        });

        var all = again.auditTrail().of(organisation, PageRequest.FIRST).items();
        assertThat(all).hasSize(4).extracting(RecordedEvent::id).isSorted();
        var sealer = new AuditSealer(again.trailEntries(), again.auditBlocks(), clock);
        var verified =
                new VerifyingAuditTrail(again.trailEntries(), again.auditBlocks(), sealer).verify(ROOT, null, it -> {});
        assertThat(verified.events()).isEqualTo(4);
    }

    @Test
    void opening_again_changes_nothing() throws Exception {
        happens(new OrganisationId(ids.next()));
        var base = base();

        open();

        assertThat(base()).isEqualTo(base);
    }

    private Stores open() {
        var jdbi = JdbiStores.on(database.dataSource(), clock, ids);
        opened.add(jdbi);
        return jdbi.stores();
    }

    private AuditSealer sealer() {
        return new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
    }

    private void happens(OrganisationId organisation) {
        stores.transactions().inOne(ROOT, () -> {
            stores.trailEntries().add(Export.of(organisation));
            return organisation;
        });
    }

    private List<RecordedEvent> read(@Nullable UUID after) {
        return stores.auditTrail()
                .all(new PageRequest(after, PageRequest.LARGEST))
                .items();
    }

    private List<RecordedEvent> read(OrganisationId organisation, @Nullable UUID after) {
        var all = new ArrayList<RecordedEvent>();
        var page = stores.auditTrail().of(organisation, EventFilter.ALL, new PageRequest(after, PageRequest.LARGEST));
        all.addAll(page.items());
        while (page.next() != null) {
            page = stores.auditTrail().of(organisation, new PageRequest(page.next(), PageRequest.LARGEST));
            all.addAll(page.items());
        }
        return all;
    }

    /** As the program writes it, on a connection of its own that commits when the test wants it. */
    private static void insert(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into events (id, at, actor_kind, type, data, position)
                select ?, timestamptz '2026-03-01T12:00:00Z', 'visitor', 'user.signed-up', '{}',
                       base + cast(cast(pg_current_xact_id() as text) as bigint)
                from event_positions
                """)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long base() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select base from event_positions")) {
            row.next();
            return row.getLong(1);
        }
    }
}

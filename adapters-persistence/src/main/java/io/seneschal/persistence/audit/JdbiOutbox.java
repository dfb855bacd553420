package io.seneschal.persistence.audit;

import static java.util.stream.Collectors.joining;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Outbox;
import io.seneschal.persistence.shared.PendingEvent;
import io.seneschal.persistence.shared.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Update;

/** Writes events into their table, as many as there mostly are in one statement. */
public final class JdbiOutbox implements Outbox {

    /** More than nearly all transactions have. For each number up to this there is a statement, which is prepared once. */
    private static final int MOST_EVENTS = 32;

    /** What a transaction has more goes as arrays, which take as many statements as there are times this. */
    private static final int MOST_AT_ONCE = 2_000;

    private final Envelopes envelopes;
    private final List<JdbiWitness> witnesses;
    private final String position;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();

    public JdbiOutbox(Envelopes envelopes, List<JdbiWitness> witnesses, Dialect dialect) {
        this.envelopes = envelopes;
        this.witnesses = List.copyOf(witnesses);
        this.position = CommitOrder.of(dialect).position();
    }

    @Override
    public Posting post(List<PendingEvent> pending) {
        var written = pending.stream().map(this::written).toList();
        var following = witnesses.stream()
                .map(witness -> witness.after(written))
                .flatMap(Optional::stream)
                .toList();
        return new Posting(inserts(written.stream().map(WrittenEvent::recorded).toList()), following);
    }

    private WrittenEvent written(PendingEvent pending) {
        return new WrittenEvent(pending.event(), envelopes.around(pending.event(), pending.actor()));
    }

    private List<Write> inserts(List<RecordedEvent> events) {
        var writes = new ArrayList<Write>();
        for (var start = 0; start < events.size(); start += MOST_AT_ONCE) {
            var some = events.subList(start, Math.min(start + MOST_AT_ONCE, events.size()));
            writes.add(some.size() > MOST_EVENTS ? insertMany(some) : insert(some));
        }
        return writes;
    }

    private Write insert(List<RecordedEvent> events) {
        return new Write("events", inserts.computeIfAbsent(events.size(), this::statement), update -> {
            for (var row = 0; row < events.size(); row++) {
                bind(update, row, events.get(row));
            }
        });
    }

    private Write insertMany(List<RecordedEvent> events) {
        var batch = Batch.of(events)
                .ids("id", RecordedEvent::id)
                .instants("at", RecordedEvent::at)
                .ids(
                        "organisation_id",
                        event -> event.organisation() == null
                                ? null
                                : event.organisation().value())
                .texts("actor_kind", RecordedEvent::actorKind)
                .texts("actor_id", RecordedEvent::actorId)
                .texts("type", RecordedEvent::type)
                .texts("data", event -> EventJson.write(event.data()));
        var statement = "insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)"
                + " select id, at, organisation_id, actor_kind, actor_id, type, data, " + position + " from <batch>";
        return new Write("events", batch.sql(statement), batch::bind);
    }

    private String statement(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        ("(:eventId%1$d, :eventAt%1$d, :eventOrganisation%1$d, :eventActorKind%1$d, :eventActorId%1$d,"
                                        + " :eventType%1$d, :eventData%1$d, %2$s)")
                                .formatted(row, position))
                .collect(joining(
                        ", ",
                        "insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position) values ",
                        ""));
    }

    private static void bind(Update update, int row, RecordedEvent event) {
        var organisation = event.organisation();
        update.bind("eventId" + row, event.id())
                .bind("eventAt" + row, event.at())
                .bindByType("eventOrganisation" + row, organisation == null ? null : organisation.value(), UUID.class)
                .bind("eventActorKind" + row, event.actorKind())
                .bind("eventActorId" + row, event.actorId())
                .bind("eventType" + row, event.type())
                .bind("eventData" + row, EventJson.write(event.data()));
    }
}

package io.seneschal.persistence.notice;

import static java.util.stream.Collectors.groupingBy;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.notice.Audience;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Notes, in the transaction of an event, who is to be told of it; nobody as long as mail has not been set up. */
public final class NoticeWriter implements JdbiWitness {

    private static final String ONE = """
            insert into notices (event_id, recipient_id, due_at, attempts)
            select cast(:event as uuid), cast(:whose as uuid), cast(:at as timestamp(3) with time zone), 0
            from mailing
            """;

    private static final String EVERY_MEMBER = """
            insert into notices (event_id, recipient_id, due_at, attempts)
            select cast(:event as uuid), user_id, cast(:at as timestamp(3) with time zone), 0
            from memberships cross join mailing
            where organisation_id = :whose
            """;

    private static final String BILLING_CONTACTS = EVERY_MEMBER + " and contact_billing and state = 'active'";

    /** To be noted in one step with all others of the same statement. */
    private record Told(String statement, RecordedEvent event, UUID whose) {}

    public NoticeWriter() {}

    @Override
    public Optional<Consumer<Handle>> after(List<WrittenEvent> events) {
        var told = events.stream().flatMap(NoticeWriter::told).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(handle -> note(handle, told));
    }

    private static void note(Handle handle, List<Told> all) {
        all.stream().collect(groupingBy(Told::statement)).forEach((statement, told) -> {
            try (var batch = handle.prepareBatch(statement)) {
                told.forEach(each -> batch.bind("event", each.event().id())
                        .bind("at", each.event().at())
                        .bind("whose", each.whose())
                        .add());
                batch.execute();
            }
        });
    }

    private static Stream<Told> told(WrittenEvent written) {
        var event = written.recorded();
        return switch (Audience.of(written.event())) {
            case Audience.Nobody nobody -> Stream.empty();
            case Audience.One(var user) -> Stream.of(new Told(ONE, event, user.value()));
            case Audience.EveryMember(var organisation) ->
                Stream.of(new Told(EVERY_MEMBER, event, organisation.value()));
            case Audience.BillingContacts(var organisation) ->
                Stream.of(new Told(BILLING_CONTACTS, event, organisation.value()));
        };
    }
}

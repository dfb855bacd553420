package io.seneschal.persistence.notice;

import static java.util.stream.Collectors.groupingBy;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.notice.Audience;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.shared.Batch;
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
            select batch.event, batch.whose, batch.due_at, 0
            from <batch>
            where exists (select 1 from mailing)
            """;

    private static final String EVERY_MEMBER = """
            insert into notices (event_id, recipient_id, due_at, attempts)
            select batch.event, m.user_id, batch.due_at, 0
            from <batch> join memberships m on m.organisation_id = batch.whose
            where exists (select 1 from mailing)
            """;

    private static final String BILLING_CONTACTS = EVERY_MEMBER + " and m.contact_billing and m.state = 'active'";

    /** To be noted in one step with all others of the same statement. */
    private record Told(String statement, RecordedEvent event, UUID whose) {}

    public NoticeWriter() {}

    @Override
    public Optional<Consumer<Handle>> after(List<WrittenEvent> events) {
        var told = events.stream().flatMap(NoticeWriter::told).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(handle -> note(handle, told));
    }

    private static void note(Handle handle, List<Told> all) {
        all.stream()
                .collect(groupingBy(Told::statement))
                .forEach((statement, told) -> Batch.of(told)
                        .ids("event", each -> each.event().id())
                        .ids("whose", Told::whose)
                        .instants("due_at", each -> each.event().at())
                        .execute(handle, statement));
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

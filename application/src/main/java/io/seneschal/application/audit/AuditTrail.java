package io.seneschal.application.audit;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every change as it was stored, in the order in which changes were committed (AUD-1). It can be read and not be written:
 * changes write it.
 *
 * <p>What a page shows never changes, and nothing ever appears before its last event: whoever reads on behind it misses
 * nothing, however many processes write. Whoever has made a change finds it at once. A page is read behind an event; behind
 * an id that no event has, it begins where that id would be.
 */
public interface AuditTrail {

    Page<RecordedEvent> of(OrganisationId organisation, EventFilter filter, PageRequest page);

    /** Of all organisations and of users alone. */
    Page<RecordedEvent> all(EventFilter filter, PageRequest page);

    default Page<RecordedEvent> of(OrganisationId organisation, PageRequest page) {
        return of(organisation, EventFilter.ALL, page);
    }

    default Page<RecordedEvent> all(PageRequest page) {
        return all(EventFilter.ALL, page);
    }

    /**
     * An event in its envelope.
     *
     * @param organisation {@code null} when it concerns a user alone
     * @param actorKind {@code person}, {@code operator} or {@code visitor}
     * @param actorId a user's id or an operator's login; {@code null} for a visitor
     * @param type the event's stable name, such as {@code membership.role-changed}
     * @param data its facts: texts, numbers, truth values, and lists of them
     */
    record RecordedEvent(
            UUID id,
            Instant at,
            @Nullable OrganisationId organisation,
            String actorKind,
            @Nullable String actorId,
            String type,
            Map<String, Object> data) {}
}

package io.seneschal.application.audit;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every change as it was stored, oldest first (AUD-1). It can be read and not be written: changes write it. */
public interface AuditTrail {

    Page<RecordedEvent> of(OrganisationId organisation, PageRequest page);

    /** Of all organisations and of users alone. */
    Page<RecordedEvent> all(PageRequest page);

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

package io.seneschal.domain.audit;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to the audit trail itself, apart from growing. */
public sealed interface AuditEvent extends DomainEvent {

    /**
     * Somebody took a copy of the trail away (AUD-2).
     *
     * @param organisation whose; {@code null} for the trail of all
     */
    record Exported(@Nullable OrganisationId organisation) implements AuditEvent {}
}

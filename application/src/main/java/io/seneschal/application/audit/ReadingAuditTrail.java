package io.seneschal.application.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** Reading what happened in an organisation. */
public final class ReadingAuditTrail {

    private final AuditTrail trail;
    private final Authorities authorities;

    @Inject
    public ReadingAuditTrail(AuditTrail trail, Authorities authorities) {
        this.trail = trail;
        this.authorities = authorities;
    }

    public Page<RecordedEvent> of(Actor actor, OrganisationId organisation, EventFilter filter, PageRequest page) {
        authorities.require(actor, Permission.READ_AUDIT_TRAIL, organisation);
        return trail.of(organisation, filter, page);
    }

    /** Everything, for the operator of the machine. */
    public Page<RecordedEvent> all(Actor.Operator actor, EventFilter filter, PageRequest page) {
        return trail.all(filter, page);
    }
}

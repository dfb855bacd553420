package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.domain.shared.DomainEvent;

/** An event, and how it was written down. */
public record WrittenEvent(DomainEvent event, RecordedEvent recorded) {}

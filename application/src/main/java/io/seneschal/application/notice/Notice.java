package io.seneschal.application.notice;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.domain.shared.UserId;

/**
 * One mail that is still to be sent: what happened, and who is to be told.
 *
 * @param attempts how often sending it has begun, this time included
 */
public record Notice(RecordedEvent event, UserId recipient, int attempts) {}

package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.DomainEvent;

/** An event that will be written when the transaction ends, and who caused it. */
public record PendingEvent(DomainEvent event, Actor actor) {}

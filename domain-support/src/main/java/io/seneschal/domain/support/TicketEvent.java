package io.seneschal.domain.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a ticket. Nothing of what is written in it is told.
 *
 * <p>Agents are told of by their address: they act in the provider's name, and whatever they do has it on its envelope.
 */
public sealed interface TicketEvent extends DomainEvent {

    /** @param organisation about which the customer asks; {@code null} if about none */
    record Opened(@Nullable OrganisationId organisation, TicketId ticket, UserId customer) implements TicketEvent {}

    record AgentAssigned(@Nullable OrganisationId organisation, TicketId ticket, Actor.Agent agent)
            implements TicketEvent {}

    record AgentUnassigned(@Nullable OrganisationId organisation, TicketId ticket, Actor.Agent agent)
            implements TicketEvent {}

    record MessageWritten(@Nullable OrganisationId organisation, TicketId ticket, TicketMessageId message)
            implements TicketEvent {}

    record Closed(@Nullable OrganisationId organisation, TicketId ticket) implements TicketEvent {}

    record Reopened(@Nullable OrganisationId organisation, TicketId ticket) implements TicketEvent {}
}

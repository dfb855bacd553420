package io.seneschal.domain.trespassing;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;

/** What is wrong here: an event that remembers an address for ever. */
public record GossipTold(OrganisationId organisation, EmailAddress about) implements DomainEvent {}

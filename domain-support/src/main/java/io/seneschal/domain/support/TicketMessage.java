package io.seneschal.domain.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import java.time.Instant;

/** What the customer or an agent has written in a ticket, in any of the languages (HLP-1). It stays as it was written. */
public record TicketMessage(
        TicketMessageId id, TicketId ticket, Actor author, Language language, TicketText text, Instant writtenAt) {}

package io.seneschal.domain.support;

import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;

/** What happens to a single mail that is shared with a ticket. Which mail it is, is personal and not told. */
public sealed interface SharedMailEvent extends DomainEvent {

    record Shared(OrganisationId organisation, TicketId ticket, SharedMailId mail, MailboxId mailbox, Instant endsAt)
            implements SharedMailEvent {}

    record Revoked(OrganisationId organisation, TicketId ticket, SharedMailId mail, MailboxId mailbox)
            implements SharedMailEvent {}
}

package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;

/** What happens to a mailbox. Its address is personal, and is not told. */
public sealed interface MailboxEvent extends DomainEvent {

    record Created(OrganisationId organisation, ProductId product, MailboxId mailbox) implements MailboxEvent {}

    record SelfServiceSwitched(OrganisationId organisation, MailboxId mailbox, boolean on) implements MailboxEvent {}

    record Deleted(OrganisationId organisation, MailboxId mailbox) implements MailboxEvent {}
}

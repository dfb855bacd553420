package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What happens to the link with which somebody fetches the password of their own device. */
public sealed interface DeviceInvitationEvent extends DomainEvent {

    /** @param user whose device it will be; {@code null} if it will be nobody's */
    record Given(
            OrganisationId organisation,
            MailboxId mailbox,
            DeviceInvitationId invitation,
            @Nullable UserId user) implements DeviceInvitationEvent {}

    record Redeemed(OrganisationId organisation, MailboxId mailbox, DeviceInvitationId invitation, DeviceId device)
            implements DeviceInvitationEvent {}

    record Cancelled(OrganisationId organisation, MailboxId mailbox, DeviceInvitationId invitation)
            implements DeviceInvitationEvent {}
}

package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a device. Neither its name nor anything of its password is told. */
public sealed interface DeviceEvent extends DomainEvent {

    /** @param user whose device it is; {@code null} if it is nobody's */
    record Connected(
            OrganisationId organisation,
            MailboxId mailbox,
            DeviceId device,
            @Nullable UserId user,
            Set<MailProtocol> protocols,
            @Nullable Instant expiresAt)
            implements DeviceEvent {}

    /** It is called or shown otherwise. */
    record Renamed(OrganisationId organisation, MailboxId mailbox, DeviceId device) implements DeviceEvent {}

    /** It may talk other protocols, or has another end. */
    record Limited(
            OrganisationId organisation,
            MailboxId mailbox,
            DeviceId device,
            Set<MailProtocol> protocols,
            @Nullable Instant expiresAt)
            implements DeviceEvent {}

    record PasswordRotated(OrganisationId organisation, MailboxId mailbox, DeviceId device) implements DeviceEvent {}

    record Disconnected(OrganisationId organisation, MailboxId mailbox, DeviceId device) implements DeviceEvent {}
}

package io.seneschal.application.mailbox;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All invitations of devices, each to be found on its own mailbox and nowhere else, or by one of its links. Whoever stores
 * a decision made on an older state is refused with {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}: so of
 * two who redeem one at the same instant, one does.
 */
public interface DeviceInvitations {

    /** @throws io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation also when only another mailbox has it */
    DeviceInvitation get(MailboxId mailbox, DeviceInvitationId invitation);

    /**
     * The invitation to which a link with one of these hashes leads, the copied or the mailed one.
     *
     * @throws io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation if there is none
     */
    DeviceInvitation behind(Collection<SecretHash> hashes);

    /** @param user only those for this user's devices; {@code null} for all */
    Page<DeviceInvitation> page(MailboxId mailbox, @Nullable UserId user, PageRequest page);

    /**
     * Those for a user's devices that nobody has ended.
     *
     * @param mailbox only on this mailbox; {@code null} for all of the organisation
     */
    List<DeviceInvitation> allOpen(OrganisationId organisation, @Nullable MailboxId mailbox, UserId user);

    /** Stores it; where its link is to be mailed, that is due from the moment it was given. */
    void add(Change<DeviceInvitation> given);

    void save(Change<DeviceInvitation> changed);

    /**
     * The invitation whose link has been due to be mailed for the longest time. It is due again at {@code until}, unless
     * its mail is settled by then: so a process that dies while it sends leaves it to another one.
     */
    Optional<Mailing> claimMail(Instant now, Instant until);

    /** Stores the hash of the link that is about to be mailed. It leaves the version alone. */
    void linkMailed(DeviceInvitation invitation);

    /** Lets its mail be due again at another time. */
    void postponeMail(DeviceInvitationId invitation, Instant until);

    /** Its mail was sent, or never will be. */
    void settleMail(DeviceInvitationId invitation);

    /** @param attempts how often sending it has begun, this time included */
    record Mailing(DeviceInvitation invitation, int attempts) {}
}

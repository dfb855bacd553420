package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All connected devices, each to be found on its own mailbox and nowhere else. Whoever stores a decision made on an older
 * state is refused with {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}.
 */
public interface Devices {

    /** @throws io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice also when only another mailbox has it */
    Device get(MailboxId mailbox, DeviceId device);

    /**
     * The devices of a mailbox in the order of their ids.
     *
     * @param user only this user's; {@code null} for all, nobody's included
     */
    List<Device> allOn(MailboxId mailbox, @Nullable UserId user);

    /** A user's devices on all mailboxes of an organisation, in the order of their ids. */
    List<Device> allOf(OrganisationId organisation, UserId user);

    void add(Change<Device> connected);

    void save(Change<Device> changed);

    void remove(Change<Device> ended);

    /**
     * Notes how a device was last used. Written behind: soon, not at once, so that no answer waits for it; the latest
     * instant wins, and a device that is gone by then is passed over (DEV-15).
     */
    void used(DeviceId device, LastUse use);
}

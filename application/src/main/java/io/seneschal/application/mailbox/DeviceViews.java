package io.seneschal.application.mailbox;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Devices as they are shown: with their last use, never with anything of their passwords. */
public interface DeviceViews {

    /** @throws io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice also when only another mailbox has it */
    DeviceView get(MailboxId mailbox, DeviceId device);

    /** @param user only this user's; {@code null} for all, nobody's included */
    Page<DeviceView> page(MailboxId mailbox, @Nullable UserId user, PageRequest page);

    /** @param lastUse {@code null} before the first use */
    record DeviceView(Device device, @Nullable LastUse lastUse) {}
}

package io.seneschal.persistence.mailbox;

import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.persistence.shared.WrittenBehind.Writing;

/** How it is written behind when, how and from where devices were last used (DEV-15). */
public final class DeviceUses {

    public static final Writing<DeviceId, LastUse> WRITING = new Writing<>(
            "device-uses",
            DeviceId::value,
            (one, other) -> one.at().isAfter(other.at()) ? one : other,
            """
            update devices
            set last_used_at = :at, last_protocol = :protocol, last_network = :network
            where id = :id and (last_used_at is null or last_used_at < :at)
            """,
            (statement, device, use) -> statement
                    .bind("at", use.at())
                    .bind("protocol", use.protocol().code())
                    .bind("network", use.network()));

    private DeviceUses() {}
}

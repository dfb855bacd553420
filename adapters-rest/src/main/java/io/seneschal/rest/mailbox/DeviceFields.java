package io.seneschal.rest.mailbox;

import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A device, as it is written in requests. What the domain judges is asked only once all fields can be read. */
final class DeviceFields {

    /** What it judges, and where that stands. */
    static final Map<String, String> JUDGED =
            Map.of("device.no-protocols", "/protocols", "device.end-not-ahead", "/expires_at");

    private static final Shape<Set<MailProtocol>> PROTOCOLS = Shape.listOf(
                    Shape.oneOf(MailProtocol.class), MailProtocol.ALL.size())
            .as(Set::copyOf);

    private DeviceFields() {}

    static Supplier<Supplier<DeviceWish>> wish(Fields fields) {
        return wish(fields, "expires_at");
    }

    /** @param end the name of the field with the end of its password */
    static Supplier<Supplier<DeviceWish>> wish(Fields fields, String end) {
        var name = fields.required("name", Shape.text(DeviceName::new));
        var icon = fields.required("icon", Shape.oneOf(DeviceIcon.class));
        var user = fields.optional("user_id", Shape.ID.as(UserId::new));
        var protocols = fields.optional("protocols", PROTOCOLS);
        var expiresAt = fields.optional(end, Shape.INSTANT);
        return () -> () -> new DeviceWish(
                name.value(), icon.value(), user.orNull(), protocols.or(MailProtocol.ALL), expiresAt.orNull());
    }

    static Supplier<UnaryOperator<DeviceWish>> amendment(Fields fields) {
        var name = fields.changeable("name", Shape.text(DeviceName::new));
        var icon = fields.changeable("icon", Shape.oneOf(DeviceIcon.class));
        var protocols = fields.changeable("protocols", PROTOCOLS);
        var expiresAt = fields.clearable("expires_at", Shape.INSTANT);
        return () -> present -> new DeviceWish(
                name.or(present.name()),
                icon.or(present.icon()),
                present.user(),
                protocols.or(present.protocols()),
                expiresAt.insteadOf(present.expiresAt()));
    }
}

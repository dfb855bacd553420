package io.seneschal.cli.mailbox;

import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.shared.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How devices, and the links that lead to one, are shown. */
final class DeviceFields {

    static final View<DeviceView> DEVICE = new View<>(
            DeviceFields::device, "id", "name", "icon", "user_id", "protocols", "expires_at", "last_used.at");

    private DeviceFields() {}

    /** Where an invitation stands depends on the time. */
    static View<DeviceInvitation> invitation(Instant now) {
        return new View<>(
                invitation -> invitation(invitation, now), "id", "name", "user_id", "email", "status", "expires_at");
    }

    /** What is entered in a mail program besides the password. */
    static Map<String, @Nullable Object> settings(MailSettings settings) {
        var fields = Fields.of("username", settings.username());
        settings.servers()
                .forEach((protocol, server) -> fields.put(
                        protocol.code(),
                        Fields.of("host", server.host(), "port", server.port(), "security", server.security())));
        return fields;
    }

    private static Map<String, @Nullable Object> device(DeviceView shown) {
        var device = shown.device();
        var wish = device.wish();
        return Fields.of(
                "id", device.id(),
                "name", wish.name(),
                "icon", wish.icon(),
                "user_id", wish.user(),
                "created_by", actor(device.createdBy()),
                "created_at", device.createdAt(),
                "protocols", wish.protocols(),
                "expires_at", wish.expiresAt(),
                "last_used", lastUse(shown.lastUse()));
    }

    private static Map<String, @Nullable Object> invitation(DeviceInvitation invitation, Instant now) {
        var wish = invitation.wish();
        return Fields.of(
                "id", invitation.id(),
                "name", wish.name(),
                "icon", wish.icon(),
                "user_id", wish.user(),
                "email", invitation.mailTo(),
                "protocols", wish.protocols(),
                "device_expires_at", wish.expiresAt(),
                "given_by", actor(invitation.givenBy()),
                "given_at", invitation.givenAt(),
                "status", invitation.standingAt(now),
                "expires_at", invitation.expiresAt());
    }

    private static @Nullable Map<String, @Nullable Object> lastUse(@Nullable LastUse use) {
        return use == null ? null : Fields.of("at", use.at(), "protocol", use.protocol(), "network", use.network());
    }

    private static Map<String, @Nullable Object> actor(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> Fields.of("kind", "person", "id", user);
            case Actor.Operator(var login) -> Fields.of("kind", "operator", "id", login);
            case Actor.MailServer(var name) -> Fields.of("kind", "mail_server", "id", name);
            case Actor.Agent(var address) -> Fields.of("kind", "agent", "id", address);
            case Actor.Clock clock -> Fields.of("kind", "clock", "id", null);
            case Actor.Visitor visitor -> Fields.of("kind", "visitor", "id", null);
        };
    }
}

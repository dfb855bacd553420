package io.seneschal.rest.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.DeviceViews;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import io.seneschal.rest.shared.ActorView;
import io.seneschal.rest.shared.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device on the wire.
 *
 * @param username what a mail program calls the account; {@code null}, and then left out, like what follows, in every answer
 *     but the one to making its password
 */
record DeviceView(
        UUID id,
        String name,
        String icon,
        @Nullable UUID userId,
        ActorView createdBy,
        Instant createdAt,
        List<String> protocols,
        @Nullable Instant expiresAt,
        @Nullable LastUseView lastUsed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String username,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, ServerView> settings) {

    /** When, how and from where it was last let in. */
    record LastUseView(Instant at, String protocol, String clientIp) {

        static @Nullable LastUseView of(@Nullable LastUse use) {
            return use == null ? null : new LastUseView(use.at(), use.protocol().code(), use.network());
        }
    }

    static DeviceView of(DeviceViews.DeviceView found) {
        return of(found, null, null, null);
    }

    /** With its password, for whoever has just had it made. */
    static DeviceView once(ConnectedDevice connected) {
        return of(
                connected.device(),
                connected.settings().username(),
                connected.password().reveal(),
                ServerView.all(connected.settings()));
    }

    static Response shown(DeviceViews.DeviceView found) {
        return Response.ok(of(found)).ofVersion(found.device().version());
    }

    /** Where it is from now on. */
    static String location(ConnectedDevice connected) {
        var device = connected.device().device();
        return "/1/organisations/%s/mailboxes/%s/devices/%s"
                .formatted(device.organisation(), device.mailbox(), device.id());
    }

    static List<String> codes(Collection<MailProtocol> protocols) {
        return protocols.stream().sorted().map(Coded::code).toList();
    }

    private static DeviceView of(
            DeviceViews.DeviceView found,
            @Nullable String username,
            @Nullable String password,
            @Nullable Map<String, ServerView> settings) {
        var device = found.device();
        var wish = device.wish();
        return new DeviceView(
                device.id().value(),
                wish.name().text(),
                wish.icon().code(),
                wish.user() == null ? null : wish.user().value(),
                ActorView.of(device.createdBy()),
                device.createdAt(),
                codes(wish.protocols()),
                wish.expiresAt(),
                LastUseView.of(found.lastUse()),
                username,
                password,
                settings);
    }
}

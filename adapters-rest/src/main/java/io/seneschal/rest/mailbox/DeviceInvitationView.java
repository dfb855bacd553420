package io.seneschal.rest.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.mailbox.InvitingDevices.GivenInvitation;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.rest.shared.ActorView;
import io.seneschal.rest.shared.Request;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a device on the wire, for those who give it.
 *
 * @param email where the link is mailed; {@code null} if it is only copied
 * @param deviceExpiresAt the end of the password that it will lead to
 * @param deviceId what it became; {@code null} if it was not redeemed
 * @param expiresAt the end of the link
 * @param url the link; {@code null}, and then left out, in every answer but the one to giving it
 */
record DeviceInvitationView(
        UUID id,
        String name,
        String icon,
        @Nullable UUID userId,
        @Nullable String email,
        List<String> protocols,
        @Nullable Instant deviceExpiresAt,
        @Nullable UUID deviceId,
        ActorView givenBy,
        Instant givenAt,
        String status,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url) {

    /** With its link, for whoever has just given it. */
    static DeviceInvitationView of(GivenInvitation given, Instant now, Request request) {
        return of(
                given.invitation(),
                now,
                request.origin().baseUrl() + "/device-setup/" + given.secret().reveal());
    }

    static DeviceInvitationView of(DeviceInvitation invitation, Instant now) {
        return of(invitation, now, null);
    }

    private static DeviceInvitationView of(DeviceInvitation invitation, Instant now, @Nullable String url) {
        var wish = invitation.wish();
        var ending = invitation.ending();
        return new DeviceInvitationView(
                invitation.id().value(),
                wish.name().text(),
                wish.icon().code(),
                wish.user() == null ? null : wish.user().value(),
                invitation.mailTo() == null ? null : invitation.mailTo().text(),
                DeviceView.codes(wish.protocols()),
                wish.expiresAt(),
                ending == null || ending.device() == null
                        ? null
                        : ending.device().value(),
                ActorView.of(invitation.givenBy()),
                invitation.givenAt(),
                invitation.standingAt(now).code(),
                invitation.expiresAt(),
                url);
    }
}

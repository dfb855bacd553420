package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.RedeemingDeviceInvitations.Setup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link sees before they fetch the password.
 *
 * @param deviceExpiresAt the end of the password that the link leads to
 * @param expiresAt the end of the link
 */
record DeviceSetupView(
        String address,
        String name,
        String icon,
        List<String> protocols,
        @Nullable Instant deviceExpiresAt,
        Instant expiresAt,
        String username,
        Map<String, ServerView> settings) {

    static DeviceSetupView of(Setup setup) {
        var wish = setup.invitation().wish();
        return new DeviceSetupView(
                setup.mailbox().address().text(),
                wish.name().text(),
                wish.icon().code(),
                DeviceView.codes(wish.protocols()),
                wish.expiresAt(),
                setup.invitation().expiresAt(),
                setup.settings().username(),
                ServerView.all(setup.settings()));
    }
}

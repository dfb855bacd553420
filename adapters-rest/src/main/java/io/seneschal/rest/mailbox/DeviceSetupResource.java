package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.RedeemingDeviceInvitations;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import java.util.List;

/**
 * {@code /device-setup/{secret}}: the side of those who have the link of a device (DEV-12, DEV-13). Looking is harmless, as
 * programs that show previews of links look, too; only redeeming makes a password.
 */
public final class DeviceSetupResource {

    private final RedeemingDeviceInvitations redeeming;
    private final DeviceSetupPage page;

    public DeviceSetupResource(RedeemingDeviceInvitations redeeming, DeviceSetupPage page) {
        this.redeeming = redeeming;
        this.page = page;
    }

    public List<Route> routes() {
        var link = "/device-setup/{secret}";
        return List.of(
                Route.get(link, this::look).lets(Entrance.EVERYBODY).alsoForPeople(),
                Route.post(link + "/redeem", this::redeem)
                        .takes(Content.NOTHING)
                        .lets(Entrance.EVERYBODY)
                        .alsoForPeople(),
                Route.get(link + "/profile.mobileconfig", this::profile)
                        .lets(Entrance.EVERYBODY)
                        .answers(Answer.FILE));
    }

    private Response look(Request request) {
        var setup = redeeming.look(request.actor(), request.path("secret"));
        var shown = request.wishesPage()
                ? page.invite(setup, request.path("secret"), request.language())
                : Response.ok(DeviceSetupView.of(setup));
        return guarded(shown).with("Cache-Control", "no-store");
    }

    private Response redeem(Request request) {
        var connected = redeeming.redeem(request.actor(), request.path("secret"));
        var shown = request.wishesPage()
                ? page.show(connected, request.language())
                : Response.created(DeviceView.location(connected), DeviceView.once(connected));
        return guarded(shown).shownOnce();
    }

    private Response profile(Request request) {
        var setup = redeeming.settings(request.actor(), request.path("secret"));
        if (!AppleProfile.isOfUse(setup.settings())) {
            throw Rejection.of(Reason.UNKNOWN_ROUTE);
        }
        return guarded(Response.of(200, AppleProfile.TYPE, new AppleProfile(setup).document()))
                .with("Content-Disposition", "attachment; filename=\"profile.mobileconfig\"")
                .with("Cache-Control", "no-store");
    }

    /** The link is a secret: the sites to which somebody goes on must not learn it. */
    private static Response guarded(Response response) {
        return response.with("Referrer-Policy", "no-referrer");
    }
}

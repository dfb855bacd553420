package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code /mail-auth/verify}: whether a device may come in, for mail servers (DEV-16). */
public final class MailAuthResource {

    /** The same for whatever is wrong. */
    private static final Response DENIED = Response.ok(new DeniedView("denied"));

    private final VerifyingDevicePasswords verifying;

    public MailAuthResource(VerifyingDevicePasswords verifying) {
        this.verifying = verifying;
    }

    public List<Route> routes() {
        return List.of(Route.post("/mail-auth/verify", this::verify).lets(Entrance.MAIL_SERVER));
    }

    private Response verify(Request request) {
        var attempt = request.body(MailAuthResource::attempt);
        return verifying
                .verify(request.mailServer(), attempt)
                .map(admitted -> Response.ok(AdmittedView.of(admitted)))
                .orElse(DENIED);
    }

    private static Supplier<Attempt> attempt(Fields fields) {
        var address = fields.required("address", Shape.TEXT);
        var password = fields.required("password", Shape.TEXT);
        var protocol = fields.required("protocol", Shape.oneOf(MailProtocol.class));
        var client = fields.required("client_ip", Shape.NETWORK_ADDRESS);
        return () -> new Attempt(
                address.value(),
                password.value(),
                protocol.value(),
                client.value().getHostAddress());
    }

    record AdmittedView(String result, UUID mailboxId, UUID deviceId) {

        static AdmittedView of(Admitted admitted) {
            return new AdmittedView(
                    "ok", admitted.mailbox().value(), admitted.device().value());
        }
    }

    record DeniedView(String result) {}
}

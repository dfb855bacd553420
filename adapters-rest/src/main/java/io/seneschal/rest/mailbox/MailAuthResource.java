package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Read;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.rest.shared.Field;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Said;
import io.seneschal.rest.shared.Shape;
import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * {@code /mail-auth/verify}: whether a device may come in, for mail servers (DEV-16). They ask with a body, or in headers:
 * clients such as Dovecot's want to be told to go on before they send a body, which is a round trip more.
 */
public final class MailAuthResource {

    /** The same for whatever is wrong. */
    private static final Response DENIED = Response.ok(new DeniedView("denied"));

    private final VerifyingDevicePasswords verifying;

    public MailAuthResource(VerifyingDevicePasswords verifying) {
        this.verifying = verifying;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(
                                "POST",
                                "/mail-auth/verify",
                                Content.JSON,
                                Knock.read(MailAuthResource::inBody, verifying, this::verify))
                        .lets(Entrance.MAIL_SERVER),
                Route.of(
                                "GET",
                                "/mail-auth/verify",
                                Content.NOTHING,
                                Knock.read(MailAuthResource::inHeaders, verifying, this::verifyUnstored))
                        .lets(Entrance.MAIL_SERVER));
    }

    private Response verify(Request request, Read read) {
        return verifying
                .verify(request.mailServer(), read)
                .map(admitted -> Response.ok(AdmittedView.of(admitted)))
                .orElse(DENIED);
    }

    private Response verifyUnstored(Request request, Read read) {
        return verify(request, read).with("Cache-Control", "no-store");
    }

    private static Attempt inBody(Said said) {
        return said.body(fields -> attempt(
                fields.required("address", Shape.TEXT),
                fields.required("password", Shape.TEXT),
                fields.required("protocol", Shape.oneOf(MailProtocol.class)),
                fields.required("client_ip", Shape.NETWORK_ADDRESS)));
    }

    private static Attempt inHeaders(Said said) {
        return said.headers(
                AttemptHeaders.ALL,
                headers -> attempt(
                        headers.required(AttemptHeaders.ADDRESS, AttemptHeaders.TEXT),
                        headers.required(AttemptHeaders.PASSWORD, AttemptHeaders.TEXT),
                        headers.required(AttemptHeaders.PROTOCOL, Shape.oneOf(MailProtocol.class)),
                        headers.required(AttemptHeaders.CLIENT, Shape.NETWORK_ADDRESS)));
    }

    private static Supplier<Attempt> attempt(
            Field<String> address, Field<String> password, Field<MailProtocol> protocol, Field<InetAddress> client) {
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

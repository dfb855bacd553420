package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Read;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import io.seneschal.rest.mailbox.MailUpstreams.Upstream;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Said;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /mail-auth}: the same question in the headers with which nginx's {@code auth_http} asks, and answered as it
 * understands: with the server to which it connects the client, or with the words that it tells the client. It takes any
 * answer without these headers, such as a problem, for a failure that passes, and never for a wrong password.
 */
public final class MailProxyResource {

    private static final String SECONDS_BEFORE_THE_NEXT_TRY = "3";

    private static final Response DENIED = Response.empty(200)
            .with("Auth-Status", "Invalid login or password")
            .with("Auth-Wait", SECONDS_BEFORE_THE_NEXT_TRY);

    private final VerifyingDevicePasswords verifying;
    private final MailUpstreams upstreams;

    public MailProxyResource(VerifyingDevicePasswords verifying, MailUpstreams upstreams) {
        this.verifying = verifying;
        this.upstreams = upstreams;
    }

    public List<Route> routes() {
        return List.of(Route.of(
                        "GET",
                        "/mail-auth",
                        Content.NOTHING,
                        Knock.read(MailProxyResource::inHeaders, verifying, this::authenticate))
                .besideTheApi()
                .lets(Entrance.MAIL_SERVER));
    }

    private Response authenticate(Request request, Read read) {
        var upstream = upstreams.of(read.attempt().protocol()).orElseThrow(() -> Rejection.of(Reason.UNKNOWN_ROUTE));
        return verifying
                .verify(request.mailServer(), read)
                .map(admitted -> admitted(upstream))
                .orElse(DENIED);
    }

    private static Response admitted(Upstream upstream) {
        return Response.empty(200)
                .with("Auth-Status", "OK")
                .with("Auth-Server", upstream.address().getHostAddress())
                .with("Auth-Port", Integer.toString(upstream.port()));
    }

    private static Attempt inHeaders(Said said) {
        return said.headers(AttemptHeaders.ALL, MailProxyResource::attempt);
    }

    /** Who shows no password, or proves to know one without saying it, has none of ours: they are not stored. */
    private static Supplier<Attempt> attempt(Fields headers) {
        var address = headers.optional(AttemptHeaders.ADDRESS, AttemptHeaders.TEXT);
        var password = headers.optional(AttemptHeaders.PASSWORD, AttemptHeaders.TEXT);
        var protocol = headers.required(AttemptHeaders.PROTOCOL, Shape.oneOf(Spoken.class));
        var client = headers.required(AttemptHeaders.CLIENT, Shape.NETWORK_ADDRESS);
        return () -> new Attempt(
                address.or(""),
                password.or(""),
                protocol.value().meant(),
                client.value().getHostAddress());
    }

    /** As nginx names what its clients speak. */
    private enum Spoken implements Coded {
        IMAP(MailProtocol.IMAP),
        POP3(MailProtocol.POP),
        SMTP(MailProtocol.SMTP);

        private final MailProtocol meant;

        Spoken(MailProtocol meant) {
            this.meant = meant;
        }

        MailProtocol meant() {
            return meant;
        }
    }
}

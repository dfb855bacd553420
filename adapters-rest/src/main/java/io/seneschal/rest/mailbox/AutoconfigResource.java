package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.MailServers;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;

/**
 * The settings as Thunderbird and others ask for them, by the address that somebody types, or for the domain at which they
 * ask (DEV-13). The answer is the same whether there is such a mailbox or not.
 */
public final class AutoconfigResource {

    private static final String PARAMETER = "emailaddress";

    /** What a host name has besides the domain it is asked about. */
    private static final String BESIDE_THE_DOMAIN = "^autoconfig\\.|:[0-9]*$";

    private final MailServers servers;

    public AutoconfigResource(MailServers servers) {
        this.servers = servers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/.well-known/autoconfig/mail/config-v1.1.xml", this::settings)
                        .besideTheApi()
                        .asking(PARAMETER),
                Route.get("/mail/config-v1.1.xml", this::settings)
                        .besideTheApi()
                        .asking(PARAMETER));
    }

    private Response settings(Request request) {
        var address = request.query(query -> address(query, request));
        return Response.of(200, "application/xml", ClientConfig.document(address, servers.settingsFor(address)));
    }

    private static Supplier<EmailAddress> address(Fields query, Request request) {
        var address = query.narrowing(PARAMETER, Shape.text(EmailAddress::new));
        return () -> address.orNull() == null ? somebodyAt(request) : address.value();
    }

    /** Asked at its own name, the domain needs no address. */
    private static EmailAddress somebodyAt(Request request) {
        return new EmailAddress("somebody@" + request.header("Host").orElse("").replaceAll(BESIDE_THE_DOMAIN, ""));
    }
}

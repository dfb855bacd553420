package io.seneschal.rest.mailbox;

import io.seneschal.rest.shared.PercentCoding;
import io.seneschal.rest.shared.Shape;
import java.util.Set;

/** The headers in which a mail server says who is at its door, named as nginx's {@code auth_http} names them. */
final class AttemptHeaders {

    static final String ADDRESS = "Auth-User";
    static final String PASSWORD = "Auth-Pass";
    static final String PROTOCOL = "Auth-Protocol";
    static final String CLIENT = "Client-IP";

    static final Set<String> ALL = Set.of(ADDRESS, PASSWORD, PROTOCOL, CLIENT);

    /** Percent-encoded; what isn't text is nobody's address and no password of ours. */
    static final Shape<String> TEXT = Shape.text(AttemptHeaders::decoded);

    private AttemptHeaders() {}

    private static String decoded(String header) {
        return PercentCoding.text(header).orElse("");
    }
}

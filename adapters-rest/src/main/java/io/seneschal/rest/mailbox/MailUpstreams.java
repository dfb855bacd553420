package io.seneschal.rest.mailbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import io.seneschal.rest.shared.Network;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** To which server a mail proxy sends those whose password is right, by protocol. */
public record MailUpstreams(Map<MailProtocol, Upstream> byProtocol) {

    /** Nobody is sent anywhere. */
    public static final MailUpstreams NONE = new MailUpstreams(Map.of());

    private static final Pattern ENTRY = Pattern.compile("(imap|pop|smtp)=(.+):([0-9]{1,5})");
    private static final int LARGEST_PORT = 65_535;

    public MailUpstreams {
        byProtocol = Map.copyOf(byProtocol);
    }

    /** An address in digits, as proxies want it, and a port. */
    public record Upstream(InetAddress address, int port) {

        /** @throws IllegalArgumentException if there is no such port */
        public Upstream {
            if (port < 1 || port > LARGEST_PORT) {
                throw new IllegalArgumentException(port + " is no port");
            }
        }
    }

    /**
     * @param text such as {@code imap=10.0.0.5:143,pop=10.0.0.5:110,smtp=[2001:db8::5]:587}; empty for none
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static MailUpstreams parse(String text) {
        return text.isBlank()
                ? NONE
                : new MailUpstreams(Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .map(MailUpstreams::entry)
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Optional<Upstream> of(MailProtocol protocol) {
        return Optional.ofNullable(byProtocol.get(protocol));
    }

    private static Map.Entry<MailProtocol, Upstream> entry(String text) {
        var entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no server such as imap=10.0.0.5:143");
        }
        var host = entry.group(2).replaceAll("^\\[|]$", "");
        var address = Network.address(host)
                .orElseThrow(() -> new IllegalArgumentException("'" + host + "' is no address such as 10.0.0.5"));
        return Map.entry(
                Coded.of(MailProtocol.class, entry.group(1)), new Upstream(address, Integer.parseInt(entry.group(3))));
    }
}

package io.seneschal.rest.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses with a common beginning, in CIDR notation: {@code 10.0.0.0/8}, {@code ::1}. */
public record Network(InetAddress start, int prefix) {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";

    /** Nothing else, not even four larger numbers: a name would be looked up somewhere. */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    /** @throws IllegalArgumentException if it is no network */
    public static Network parse(String text) {
        var slash = text.indexOf('/');
        var start = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8"));
        var longest = start.getAddress().length * 8;
        var prefix = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1)) - mapped(text, longest);
        if (prefix < 0 || prefix > longest) {
            throw new IllegalArgumentException("'" + text + "' has a prefix longer than its address");
        }
        return new Network(start, prefix);
    }

    /** How much longer a prefix is written where an IPv4 address stands as an IPv6 one: {@code ::ffff:10.0.0.0/104}. */
    private static int mapped(String text, int longest) {
        return longest == IPV4_BITS && text.indexOf(':') >= 0 ? IPV6_BITS - IPV4_BITS : 0;
    }

    /** An address written in digits. */
    public static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var mine = start.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}

package io.seneschal.payment;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment provider is, or a small program that translates for one, and how long it is waited for.
 *
 * @param address below which its charges are: {@code https://payments.example.org/v1}
 * @param secret with which it knows us; {@code null} where it lets everybody in
 * @param connecting how long it may take until it is reached
 * @param answering how long it may take until all of its answer is here
 */
public record PaymentProvider(URI address, @Nullable String secret, Duration connecting, Duration answering) {

    static final Duration USUAL_CONNECTING = Duration.ofSeconds(2);
    static final Duration USUAL_ANSWERING = Duration.ofSeconds(10);

    private static final Pattern SECRET = Pattern.compile("[!-~]{1,1000}");

    /**
     * @throws IllegalArgumentException if the address is none of HTTP, holds more than a place, or lets what is secret go
     *     over a network in the clear; or if the secret can't be sent. The message repeats neither
     */
    public PaymentProvider {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("an address looks like https://payments.example.org");
        }
        if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("an address has no user, no question and no fragment");
        }
        if (scheme.equals("http") && !isThisMachine(address.getHost())) {
            throw new IllegalArgumentException("only on this machine http will do; elsewhere it has to be https");
        }
        if (secret != null && !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("the key of the provider is one line of visible characters");
        }
    }

    /** One that is waited for as is usual: two seconds to reach it, ten for its answer. */
    public static PaymentProvider at(URI address, @Nullable String secret) {
        return new PaymentProvider(address, secret, USUAL_CONNECTING, USUAL_ANSWERING);
    }

    URI charge(Object key) {
        var below = address.toString();
        return URI.create((below.endsWith("/") ? below : below + "/") + "charges/" + key);
    }

    /** Literal addresses and localhost only: what a name leads to may change. */
    private static boolean isThisMachine(String host) {
        var literal = host.equals("localhost") || host.matches("[\\d.]+") || host.startsWith("[");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}

package io.seneschal.application.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * For whom an address counts where attempts are counted: itself, or with IPv6 the network that a provider gives to one
 * customer, who could take another address from it for each attempt.
 */
public final class ClientNetwork {

    /** How much of an IPv6 address tells one customer of a provider from the next. */
    private static final int CUSTOMERS_PREFIX = 64;

    private ClientNetwork() {}

    public static String of(InetAddress address) {
        var octets = address.getAddress();
        return octets.length == 4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(octets, 0, CUSTOMERS_PREFIX / 8);
    }

    /** @param address in digits; what is none stands for itself, and is never looked up */
    public static String of(String address) {
        try {
            return address.contains(":") ? of(InetAddress.getByName(address)) : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }
}

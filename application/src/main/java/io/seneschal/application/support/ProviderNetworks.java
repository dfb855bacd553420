package io.seneschal.application.support;

import java.net.InetAddress;

/** The networks which the provider controls, and from which alone support looks into anything (SUP-8). */
@FunctionalInterface
public interface ProviderNetworks {

    /** Whether the address lies in one of them. An IPv4 address written as an IPv6 one is the same address. */
    boolean contains(InetAddress address);
}

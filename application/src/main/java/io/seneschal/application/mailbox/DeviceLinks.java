package io.seneschal.application.mailbox;

/** Where the page of a device invitation is reached from outside. */
@FunctionalInterface
public interface DeviceLinks {

    /** @return the whole address, as it is written in a mail */
    String to(String secret);
}

package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.Coded;

/** The picture beside a device's name (DEV-5). */
public enum DeviceIcon implements Coded {
    PHONE,
    TABLET,
    LAPTOP,
    DESKTOP,
    WATCH,
    PRINTER,
    /** A program on a server: a shop that sends confirmations, a scanner's gateway. */
    PROGRAM;
}

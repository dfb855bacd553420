package io.seneschal.domain.security;

import io.seneschal.domain.shared.Coded;

/** What a token may be used for. */
public enum Scope implements Coded {
    /** Looking. */
    READ,
    /** Changing. */
    WRITE,
    /** Acting as an operator; made at the console only. */
    OPERATOR,
    /** Asking whether a device's password is right, as mail servers do; opens nothing else. */
    MAIL_SERVER,
    /** Handling support tickets, as agents do; opens nothing else. */
    AGENT;
}

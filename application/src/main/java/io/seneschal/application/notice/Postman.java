package io.seneschal.application.notice;

/** Carries messages to people. */
@FunctionalInterface
public interface Postman {

    /** What became of a message. */
    enum Delivery {
        /** A mail server has taken it over. */
        ACCEPTED,
        /** The server says that this message will never reach its recipient. */
        REFUSED,
        /** The server can't take this message now. */
        POSTPONED,
        /** There is no server to talk to; other messages would fare no better. */
        UNREACHABLE
    }

    /** Hands one message over, and returns when it is certain what became of it. Never called inside a transaction. */
    Delivery send(Message message);
}

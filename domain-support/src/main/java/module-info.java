/** Tickets, and what of a customer support may look at, for how long. */
module io.seneschal.domain.support {
    requires transitive io.seneschal.domain.mailbox;
    requires static transitive org.jspecify;

    exports io.seneschal.domain.support;
}

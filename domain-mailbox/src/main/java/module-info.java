/** Mailboxes, and the devices that open them, each with a password of its own. */
module io.seneschal.domain.mailbox {
    requires transitive io.seneschal.domain.access;
    requires static transitive org.jspecify;

    exports io.seneschal.domain.mailbox;
}

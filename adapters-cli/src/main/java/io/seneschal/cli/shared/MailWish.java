package io.seneschal.cli.shared;

/**
 * How a server sends mail.
 *
 * @param server the address of the mail server, in which a password may stand
 * @param sender as whom messages go out
 */
public record MailWish(String server, String sender) {

    @Override
    public String toString() {
        return "MailWish[" + sender + "]";
    }
}

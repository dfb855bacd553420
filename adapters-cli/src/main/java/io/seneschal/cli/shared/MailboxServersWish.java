package io.seneschal.cli.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server works together with the mail servers on which the mailboxes are.
 *
 * @param doveadm where each Dovecot takes commands; empty when no session is to be ended
 * @param doveadmKey the file with the key of these; {@code null} only when there are none
 * @param upstreams where a mail proxy finds them, by protocol: {@code imap=10.0.0.5:143}; empty where none asks
 */
public record MailboxServersWish(
        List<URI> doveadm, @Nullable Path doveadmKey, String upstreams) {

    /** There are none. */
    public static final MailboxServersWish NONE = new MailboxServersWish(List.of(), null, "");

    public MailboxServersWish {
        doveadm = List.copyOf(doveadm);
    }
}

package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where the mail service can be reached, as people are told it with their password (DEV-13). */
@FunctionalInterface
public interface MailServers {

    /** The settings for the mailbox of this address, whether there is one or not. */
    MailSettings settingsFor(EmailAddress address);

    /**
     * What is entered in a mail program besides the password.
     *
     * @param username what it calls the account
     */
    record MailSettings(String username, Map<MailProtocol, Server> servers) {

        /** Without what a device that may talk only these has no use for (DEV-14). */
        public MailSettings limitedTo(Set<MailProtocol> protocols) {
            var limited = new EnumMap<MailProtocol, Server>(MailProtocol.class);
            servers.forEach((protocol, server) -> {
                if (protocols.contains(protocol)) {
                    limited.put(protocol, server);
                }
            });
            return new MailSettings(username, limited);
        }
    }

    record Server(String host, int port, Security security) {}

    /** How the connection is kept secret. */
    enum Security implements Coded {
        /** From its beginning. */
        TLS,
        /** It begins in the clear and is switched before the password is said. */
        STARTTLS
    }
}

package io.seneschal.mail;

import io.seneschal.application.mailbox.MailServers;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.EmailAddress;
import java.net.IDN;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Mail servers that are reached under one name, be it the same for all or made of the domain of each address, at the ports
 * that are registered for what they talk.
 */
public final class NamedMailServers implements MailServers {

    /** Stands for the domain of an address. */
    public static final String DOMAIN = "{domain}";

    /** What many mail services do. */
    public static final String USUAL_HOST = "mail." + DOMAIN;

    private static final Pattern NAME = Pattern.compile(
            "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");

    private final String host;

    /**
     * @param host such as {@code mail.example.org} or {@code mail.{domain}}
     * @throws IllegalArgumentException if that is no name of a host
     */
    public NamedMailServers(String host) {
        if (!NAME.matcher(host.replace(DOMAIN, "example.org")).matches()) {
            throw new IllegalArgumentException(
                    "The name of the mail servers must look like mail.example.org, or like " + USUAL_HOST);
        }
        this.host = host;
    }

    @Override
    public MailSettings settingsFor(EmailAddress address) {
        var name = host.replace(DOMAIN, domain(address));
        var servers = new EnumMap<MailProtocol, Server>(MailProtocol.class);
        servers.put(MailProtocol.IMAP, new Server(name, 993, Security.TLS));
        servers.put(MailProtocol.POP, new Server(name, 995, Security.TLS));
        servers.put(MailProtocol.SMTP, new Server(name, 465, Security.TLS));
        servers.put(MailProtocol.SIEVE, new Server(name, 4190, Security.STARTTLS));
        servers.put(MailProtocol.DAV, new Server(name, 443, Security.TLS));
        return new MailSettings(address.text(), Collections.unmodifiableMap(servers));
    }

    /** As it is written on the wire, where it can be: nobody is reached at a domain that is too long for that. */
    private static String domain(EmailAddress address) {
        var text = address.text();
        var domain = text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException nobodys) {
            return domain;
        }
    }
}

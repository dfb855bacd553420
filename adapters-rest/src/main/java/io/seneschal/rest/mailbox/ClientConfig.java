package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.mailbox.MailServers.Security;
import io.seneschal.application.mailbox.MailServers.Server;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.EmailAddress;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Settings in Mozilla's format, version 1.1. */
final class ClientConfig {

    private static final String VERSION = "1.1";

    private ClientConfig() {}

    static byte[] document(EmailAddress address, MailSettings settings) {
        var at = address.text().lastIndexOf('@');
        var domain = address.text().substring(at + 1);
        var username =
                username(settings.username(), address.text(), address.text().substring(0, at));
        return Xml.document(xml -> {
            xml.writeStartElement("clientConfig");
            xml.writeAttribute("version", VERSION);
            xml.writeStartElement("emailProvider");
            xml.writeAttribute("id", domain);
            Xml.text(xml, "domain", domain);
            Xml.text(xml, "displayName", domain);
            Xml.text(xml, "displayShortName", domain);
            write(xml, "incomingServer", "imap", settings.servers().get(MailProtocol.IMAP), username);
            write(xml, "incomingServer", "pop3", settings.servers().get(MailProtocol.POP), username);
            write(xml, "outgoingServer", "smtp", settings.servers().get(MailProtocol.SMTP), username);
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void write(
            XMLStreamWriter xml, String direction, String type, @Nullable Server server, String username)
            throws XMLStreamException {
        if (server == null) {
            return;
        }
        xml.writeStartElement(direction);
        xml.writeAttribute("type", type);
        Xml.text(xml, "hostname", server.host());
        Xml.text(xml, "port", Integer.toString(server.port()));
        Xml.text(xml, "socketType", server.security() == Security.TLS ? "SSL" : "STARTTLS");
        Xml.text(xml, "authentication", "password-cleartext");
        Xml.text(xml, "username", username);
        xml.writeEndElement();
    }

    /** As a program fills it in by itself, so that the document serves everybody at the domain. */
    private static String username(String username, String address, String localPart) {
        if (username.equals(address)) {
            return "%EMAILADDRESS%";
        }
        return username.equals(localPart) ? "%EMAILLOCALPART%" : username;
    }
}

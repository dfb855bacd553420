package io.seneschal.rest.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.mailbox.MailServers.Server;
import io.seneschal.application.mailbox.RedeemingDeviceInvitations.Setup;
import io.seneschal.domain.mailbox.MailProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A configuration profile with which an Apple device sets up mail, calendars and contacts (DEV-13). It holds no password:
 * the device asks for that.
 *
 * <p>Its identifiers follow from the invitation, so that whoever installs it twice has one.
 */
final class AppleProfile {

    static final String TYPE = "application/x-apple-aspen-config";

    private final Setup setup;
    private final UUID id;

    AppleProfile(Setup setup) {
        this.setup = setup;
        this.id = setup.invitation().id().value();
    }

    /** Whether there is anything to set up: Apple's mail needs a server for each direction. */
    static boolean isOfUse(MailSettings settings) {
        var servers = settings.servers();
        return servers.containsKey(MailProtocol.DAV)
                || (incoming(settings).isPresent() && servers.containsKey(MailProtocol.SMTP));
    }

    byte[] document() {
        var profile = payload("Configuration", "profile");
        profile.put("PayloadDisplayName", setup.mailbox().address().text());
        profile.put("PayloadRemovalDisallowed", false);
        profile.put("PayloadContent", payloads());
        return Xml.document(xml -> {
            xml.writeDTD("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                    + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">");
            xml.writeStartElement("plist");
            xml.writeAttribute("version", "1.0");
            write(xml, profile);
            xml.writeEndElement();
        });
    }

    private List<Map<String, Object>> payloads() {
        var payloads = new ArrayList<Map<String, Object>>();
        mail().ifPresent(payloads::add);
        server(MailProtocol.DAV).ifPresent(server -> {
            payloads.add(dav("caldav", "CalDAV", server));
            payloads.add(dav("carddav", "CardDAV", server));
        });
        return payloads;
    }

    private Optional<Map<String, Object>> mail() {
        return incoming(setup.settings())
                .flatMap(protocol -> server(MailProtocol.SMTP).map(outgoing -> mail(protocol, outgoing)));
    }

    private Map<String, Object> mail(MailProtocol protocol, Server outgoing) {
        var address = setup.mailbox().address().text();
        var mail = payload("com.apple.mail.managed", "mail");
        mail.put("EmailAccountDescription", address);
        mail.put("EmailAddress", address);
        mail.put("EmailAccountType", protocol == MailProtocol.IMAP ? "EmailTypeIMAP" : "EmailTypePOP");
        server(protocol).ifPresent(incoming -> direction(mail, "Incoming", incoming));
        direction(mail, "Outgoing", outgoing);
        mail.put("OutgoingPasswordSameAsIncomingPassword", true);
        return mail;
    }

    private static Optional<MailProtocol> incoming(MailSettings settings) {
        return Stream.of(MailProtocol.IMAP, MailProtocol.POP)
                .filter(settings.servers()::containsKey)
                .findFirst();
    }

    private void direction(Map<String, Object> mail, String direction, Server server) {
        mail.put(direction + "MailServerAuthentication", "EmailAuthPassword");
        mail.put(direction + "MailServerHostName", server.host());
        mail.put(direction + "MailServerPortNumber", server.port());
        mail.put(direction + "MailServerUseSSL", true);
        mail.put(direction + "MailServerUsername", setup.settings().username());
    }

    private Map<String, Object> dav(String kind, String prefix, Server server) {
        var account = payload("com.apple." + kind + ".account", kind);
        account.put(prefix + "AccountDescription", setup.mailbox().address().text());
        account.put(prefix + "HostName", server.host());
        account.put(prefix + "Port", server.port());
        account.put(prefix + "UseSSL", true);
        account.put(prefix + "Username", setup.settings().username());
        return account;
    }

    private Map<String, Object> payload(String type, String part) {
        var identifier = "io.seneschal.device-setup." + id + "." + part;
        var payload = new LinkedHashMap<String, Object>();
        payload.put("PayloadType", type);
        payload.put("PayloadVersion", 1);
        payload.put("PayloadIdentifier", identifier);
        payload.put(
                "PayloadUUID",
                UUID.nameUUIDFromBytes(identifier.getBytes(UTF_8)).toString());
        return payload;
    }

    private Optional<Server> server(MailProtocol protocol) {
        return Optional.ofNullable(setup.settings().servers().get(protocol));
    }

    private static void write(XMLStreamWriter xml, Object value) throws XMLStreamException {
        switch (value) {
            case Boolean truth -> xml.writeEmptyElement(truth.toString());
            case Integer number -> Xml.text(xml, "integer", number.toString());
            case List<?> many -> {
                xml.writeStartElement("array");
                for (var one : many) {
                    write(xml, one);
                }
                xml.writeEndElement();
            }
            case Map<?, ?> pairs -> {
                xml.writeStartElement("dict");
                for (var pair : pairs.entrySet()) {
                    Xml.text(xml, "key", pair.getKey().toString());
                    write(xml, pair.getValue());
                }
                xml.writeEndElement();
            }
            default -> Xml.text(xml, "string", value.toString());
        }
    }
}

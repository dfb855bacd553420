package io.seneschal.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman;
import io.seneschal.domain.shared.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to a mail server, each over a connection of its own.
 *
 * <p>The log names messages by their id and never their recipients, and no password is in it.
 */
public final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    /**
     * Where Angus Mail would tell all that it sends, passwords and links included, to whoever asks for the finest of Java's own
     * log. It is kept, since a level is forgotten with its logger.
     */
    private static final java.util.logging.Logger WIRE =
            java.util.logging.Logger.getLogger("org.eclipse.angus.mail.smtp.protocol");

    static {
        WIRE.setLevel(Level.OFF);
    }

    /** To connect, and for each answer; together far below the time for which a notice is claimed. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SmtpServer server;
    private final InternetAddress sender;
    private final Properties settings;

    /**
     * @param sender as whom the messages go out: {@code Seneschal <no-reply@example.org>}
     * @throws IllegalArgumentException if that is no address
     */
    public SmtpPostman(SmtpServer server, String sender) {
        this.server = server;
        this.sender = address(sender);
        this.settings = settings(server);
    }

    @Override
    public Delivery send(Message message) {
        var session = Session.getInstance(settingsFor(message.to()));
        MimeMessage mail;
        try {
            mail = mail(message, session);
        } catch (MessagingException | IllegalArgumentException unusableAddress) {
            LOG.warn("Message {} can't be addressed", message.id());
            return Delivery.REFUSED;
        }
        try {
            var transport = session.getTransport(server.scheme());
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return handOver(message, mail, transport);
        } catch (MessagingException failure) {
            LOG.warn("The mail server {} can't be used now: {}", server, SmtpReplies.shown(failure));
            return Delivery.UNREACHABLE;
        }
    }

    private static Delivery handOver(Message message, MimeMessage mail, Transport transport) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Delivery.ACCEPTED;
        } catch (MessagingException failure) {
            var delivery = SmtpReplies.meaning(failure);
            LOG.warn("Message {} was not taken ({}): {}", message.id(), SmtpReplies.shown(failure), delivery);
            return delivery;
        } finally {
            hangUp(transport);
        }
    }

    /** What the server has taken is sent, and what it has refused is not, however the connection ends. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException unimportant) {
            LOG.debug("The mail server ended the connection by itself");
        }
    }

    private MimeMessage mail(Message message, Session session) throws MessagingException {
        var mail = new IdentifiedMail(session, "<" + message.id() + "@" + domain(sender.getAddress()) + ">");
        mail.setFrom(sender);
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, new Address[] {recipient(message)});
        mail.setSubject(message.subject(), UTF_8.name());
        mail.setText(message.text(), UTF_8.name());
        mail.setSentDate(Date.from(message.at()));
        mail.setContentLanguage(new String[] {message.language().tag()});
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress recipient(Message message) {
        var name = message.name();
        return named(ascii(message.to()), name == null ? null : name.full());
    }

    /** A name beside the address is written in the words of RFC 2047 if it is not ASCII. */
    private static InternetAddress named(String address, @Nullable String name) {
        try {
            return new InternetAddress(address, name, UTF_8.name());
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Domains are written in ASCII on the wire; names before the @ are sent as they are. */
    private static String ascii(EmailAddress address) {
        var text = address.text();
        var at = text.lastIndexOf('@');
        return text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress address(String sender) {
        try {
            var address = new InternetAddress(sender, true);
            if (!address.getAddress().contains("@")) {
                throw new AddressException();
            }
            return named(address.getAddress(), address.getPersonal());
        } catch (AddressException unusable) {
            throw new IllegalArgumentException(
                    "The sender of mail must look like: Seneschal <no-reply@example.org>", unusable);
        }
    }

    private static Properties settings(SmtpServer server) {
        var settings = new Properties();
        var prefix = "mail." + server.scheme() + ".";
        var patience = String.valueOf(PATIENCE.toMillis());
        settings.setProperty(prefix + "connectiontimeout", patience);
        settings.setProperty(prefix + "timeout", patience);
        settings.setProperty(prefix + "writetimeout", patience);
        settings.setProperty(prefix + "auth", String.valueOf(server.user() != null));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "starttls.enable", String.valueOf(!server.isEncryptedFromTheStart()));
        settings.setProperty(
                prefix + "starttls.required",
                String.valueOf(!server.isEncryptedFromTheStart() && !server.isOnThisMachine()));
        return settings;
    }

    /** Only an address that can't be written otherwise asks the server for the extension SMTPUTF8, which not all have. */
    private Properties settingsFor(EmailAddress recipient) {
        var forThis = new Properties();
        forThis.putAll(settings);
        forThis.setProperty(
                "mail.mime.allowutf8", String.valueOf(!US_ASCII.newEncoder().canEncode(ascii(recipient))));
        return forThis;
    }

    /** A mail that is called the same each time it is sent. */
    private static final class IdentifiedMail extends MimeMessage {

        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

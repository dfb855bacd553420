package io.seneschal.mail.testing;

import jakarta.mail.Folder;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;

/** A program that reads or sends mail, with the address and the password that were entered in it. */
public final class MailProgram implements AutoCloseable {

    /** Far more than anything takes; a test that waits for it fails. */
    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(60).toMillis());

    private static final String THIS_MACHINE = "127.0.0.1";

    private final Store store;

    private MailProgram(Store store) {
        this.store = store;
    }

    /** @throws MessagingException if it may not come in; the message says what the mail server said */
    public static MailProgram byImap(RunningDovecot dovecot, String address, String password)
            throws MessagingException {
        return connected("imap", dovecot.imap(), address, password);
    }

    /** @throws MessagingException if it may not come in; the message says what the mail server said */
    public static MailProgram byPop(RunningDovecot dovecot, String address, String password) throws MessagingException {
        return connected("pop3", dovecot.pop(), address, password);
    }

    /** @throws MessagingException if it may not come in; the message says what the mail server said */
    public static MailProgram byImap(RunningNginx nginx, String address, String password) throws MessagingException {
        return connected("imap", nginx.imap(), address, password);
    }

    /** @throws MessagingException if it may not come in; the message says what the mail server said */
    public static MailProgram byPop(RunningNginx nginx, String address, String password) throws MessagingException {
        return connected("pop3", nginx.pop(), address, password);
    }

    /** Sends a message to oneself. */
    public static void send(RunningDovecot dovecot, String address, String password) throws MessagingException {
        var session = Session.getInstance(settings("smtp"));
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(address));
        mail.setRecipients(RecipientType.TO, address);
        mail.setSubject("Hello");
        mail.setText("It works.");
        mail.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(THIS_MACHINE, dovecot.submission(), address, password);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    /** How many messages are in the inbox, asked in the session that it has had from the start. */
    public int messages() throws MessagingException {
        var inbox = store.getFolder("INBOX");
        if (!inbox.isOpen()) {
            inbox.open(Folder.READ_ONLY);
        }
        var count = inbox.getMessageCount();
        inbox.close(false);
        return count;
    }

    /** Whether the mail server still talks with it. */
    public boolean isConnected() {
        return store.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static MailProgram connected(String protocol, int port, String address, String password)
            throws MessagingException {
        var store = Session.getInstance(settings(protocol)).getStore(protocol);
        store.connect(THIS_MACHINE, port, address, password);
        return new MailProgram(store);
    }

    private static Properties settings(String protocol) {
        var settings = new Properties();
        var prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", PATIENCE);
        settings.setProperty(prefix + "timeout", PATIENCE);
        settings.setProperty("mail.smtp.auth", "true");
        return settings;
    }
}

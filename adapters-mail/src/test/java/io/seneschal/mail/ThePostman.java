package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman.Delivery;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.testing.Rule;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThePostman {

    private static final String SENDER = "Séneschal <no-reply@example.org>";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @Rule("NOT-1")
    void hands_a_message_over_as_it_was_written() throws Exception {
        var sent = postman(plain()).send(message("zoe@example.org"));

        assertThat(sent).isEqualTo(Delivery.ACCEPTED);
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Votre rôle dans Café 🦉 a changé");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).startsWith("Bonjour Zoë\n\nÀ bientôt");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("To", null)).contains("<zoe@example.org>").matches("\\p{ASCII}+");
        assertThat(mail.getHeader("From", null))
                .contains("<no-reply@example.org>")
                .matches("\\p{ASCII}+");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("fr");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getSentDate().toInstant()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void calls_a_message_the_same_each_time_it_is_sent() throws Exception {
        postman(plain()).send(message("zoe@example.org"));
        postman(plain()).send(message("zoe@example.org"));

        assertThat(server.getReceivedMessages())
                .extracting(mail -> mail.getMessageID())
                .containsExactly("<0199.7@example.org>", "<0199.7@example.org>");
    }

    @Test
    void logs_in_with_the_user_and_the_password() {
        server.getUserManager().setAuthRequired(true);
        server.setUser("ada@example.org", "ada", "p:/é");

        assertThat(postman(plain("ada:p%3A%2F%C3%A9@")).send(message("zoe@example.org")))
                .isEqualTo(Delivery.ACCEPTED);
        assertThat(postman(plain("ada:wrong@")).send(message("zoe@example.org")))
                .isEqualTo(Delivery.UNREACHABLE);
    }

    @Test
    void finds_nobody_when_the_server_is_down() {
        var url = plain();
        server.stop();

        assertThat(postman(url).send(message("zoe@example.org"))).isEqualTo(Delivery.UNREACHABLE);
    }

    @Test
    void hands_nothing_over_to_a_server_whose_certificate_nobody_vouches_for() {
        var url = "smtps://127.0.0.1:" + server.getSmtps().getPort();

        assertThat(postman(url).send(message("zoe@example.org"))).isEqualTo(Delivery.UNREACHABLE);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void writes_domains_of_other_scripts_in_ascii() throws Exception {
        postman(plain()).send(message("zoe@bücher.example"));

        assertThat(server.getReceivedMessages()[0].getHeader("To", null)).contains("<zoe@xn--bcher-kva.example>");
    }

    @Test
    void keeps_a_name_from_becoming_a_header() throws Exception {
        var named = new Message(
                "0199.7",
                new EmailAddress("zoe@example.org"),
                new PersonName("Zoë\", <eve@example.org>", "Bcc: eve@example.org"),
                Language.FR,
                "subject\r\nBcc: eve@example.org",
                "text",
                Instant.EPOCH);

        postman(plain()).send(named);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(server.getReceivedMessages()[0])).doesNotContainPattern("(?m)^Bcc:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Seneschal", "no-reply", "a@b@c", "no-reply@example.org, eve@example.org"})
    void needs_a_sender(String sender) {
        assertThatThrownBy(() -> new SmtpPostman(SmtpServer.at("smtp://localhost"), sender))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must look like");
    }

    private static SmtpPostman postman(String url) {
        return new SmtpPostman(SmtpServer.at(url), SENDER);
    }

    private String plain() {
        return plain("");
    }

    private String plain(String login) {
        return "smtp://" + login + "127.0.0.1:" + server.getSmtp().getPort();
    }

    private static Message message(String to) {
        return new Message(
                "0199.7",
                new EmailAddress(to),
                new PersonName("Zoë", "Müller"),
                Language.FR,
                "Votre rôle dans Café 🦉 a changé",
                "Bonjour Zoë\n\nÀ bientôt\n",
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}

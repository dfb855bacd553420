package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.mail.PretendedSeneschal.Failure;
import io.seneschal.mail.testing.MailProgram;
import io.seneschal.mail.testing.Patience;
import io.seneschal.mail.testing.RunningDovecot;
import io.seneschal.mail.testing.RunningNginx;
import io.seneschal.testing.Rule;
import jakarta.mail.MessagingException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real nginx with the shipped file, a real Dovecot behind it, and somebody who answers both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NginxThatAsksSeneschal {

    private static final String ADDRESS = "ada@example.org";
    private static final String PHONE = "mbx-phone 100%+\"";
    private static final int NOBODY = 1;

    private PretendedSeneschal seneschal;
    private RunningDovecot dovecot;
    private RunningNginx nginx;
    private DeviceId phone;

    @BeforeAll
    void start() throws Exception {
        RunningDovecot.isNeeded();
        RunningNginx.isNeeded();
        seneschal = new PretendedSeneschal();
        dovecot = RunningDovecot.asking(seneschal.uri(), PretendedSeneschal.TOKEN, NOBODY);
        seneschal.leads("imap", dovecot.imap());
        seneschal.leads("pop3", dovecot.pop());
        nginx = RunningNginx.asking(seneschal.uri(), PretendedSeneschal.TOKEN);
    }

    @AfterAll
    void stop() {
        if (nginx != null) {
            nginx.close();
            dovecot.close();
            seneschal.close();
        }
    }

    @BeforeEach
    void aDeviceIsConnected() {
        seneschal.fail(null);
        phone = seneschal.admit(PHONE);
    }

    @Test
    void lets_a_device_through_to_the_mail_server() throws Exception {
        try (var reading = MailProgram.byImap(nginx, ADDRESS, PHONE);
                var fetching = MailProgram.byPop(nginx, ADDRESS, PHONE)) {
            assertThat(reading.messages()).isZero();
            assertThat(fetching.messages()).isZero();
        }

        assertThat(seneschal.doors()).endsWith("imap 127.0.0.1", "pop3 127.0.0.1");
    }

    @Test
    void lets_no_wrong_password_through() {
        var asked = seneschal.questions().size();

        assertThatThrownBy(() -> MailProgram.byImap(nginx, ADDRESS, "mbx-mistyped"))
                .hasMessageContaining("Invalid login or password");
        assertThatThrownBy(() -> MailProgram.byPop(nginx, ADDRESS, "mbx-mistyped"))
                .hasMessageContaining("Invalid login or password");

        assertThat(seneschal.questions()).hasSize(asked);
    }

    @Test
    void takes_no_failure_for_a_wrong_password() {
        seneschal.fail(new Failure(503, ""));

        assertThatThrownBy(() -> MailProgram.byPop(nginx, ADDRESS, PHONE))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("internal server error");
    }

    @Test
    @Rule("DEV-7")
    void ends_with_the_session_behind_it() throws Exception {
        var sessions = new DoveadmMailSessions(List.of(dovecot.doveadm()), dovecot.doveadmKey());
        try (var reading = MailProgram.byImap(nginx, ADDRESS, PHONE)) {
            sessions.end(new EmailAddress(ADDRESS), phone);

            assertThat(Patience.until(() -> !reading.isConnected())).isTrue();
        }
    }

    @Test
    @Rule("DEV-4")
    void writes_no_password_into_its_log() throws Exception {
        MailProgram.byImap(nginx, ADDRESS, PHONE).close();
        assertThatThrownBy(() -> MailProgram.byImap(nginx, ADDRESS, "mbx-mistyped"))
                .isInstanceOf(MessagingException.class);

        assertThat(nginx.log()).isNotEmpty().noneMatch(line -> line.contains("mbx-"));
    }
}

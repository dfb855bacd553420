package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.mailbox.MailSessions.Ending;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.mail.PretendedSeneschal.Failure;
import io.seneschal.mail.testing.MailProgram;
import io.seneschal.mail.testing.Patience;
import io.seneschal.mail.testing.RunningDovecot;
import io.seneschal.testing.Rule;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Dovecot with the shipped files, and somebody who answers it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DovecotThatAsksSeneschal {

    private static final String ADDRESS = "ada@example.org";
    private static final String PHONE = "mbx-phone \"\\";
    private static final String LAPTOP = "mbx-laptop";

    private PretendedSeneschal seneschal;
    private GreenMail relay;
    private RunningDovecot dovecot;
    private DoveadmMailSessions sessions;
    private DeviceId phone;

    @BeforeAll
    void start() throws Exception {
        RunningDovecot.isNeeded();
        seneschal = new PretendedSeneschal();
        relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
        dovecot = RunningDovecot.asking(
                seneschal.uri(), PretendedSeneschal.TOKEN, relay.getSmtp().getPort());
        sessions = new DoveadmMailSessions(List.of(dovecot.doveadm()), dovecot.doveadmKey());
    }

    @AfterAll
    void stop() {
        if (dovecot != null) {
            dovecot.close();
            relay.stop();
            seneschal.close();
        }
    }

    @BeforeEach
    void twoDevicesAreConnected() {
        seneschal.fail(null);
        phone = seneschal.admit(PHONE);
        seneschal.admit(LAPTOP);
    }

    @Test
    @Rule("DEV-2")
    void lets_each_device_in_with_its_own_password() throws Exception {
        try (var first = MailProgram.byImap(dovecot, ADDRESS, PHONE);
                var second = MailProgram.byPop(dovecot, ADDRESS, LAPTOP)) {
            assertThat(first.messages()).isZero();
            assertThat(second.messages()).isZero();
        }
    }

    @Test
    void says_who_asks_from_where_and_by_which_protocol() throws Exception {
        MailProgram.byImap(dovecot, "Ada@Example.org", PHONE).close();
        MailProgram.byPop(dovecot, ADDRESS, PHONE).close();
        MailProgram.send(dovecot, ADDRESS, PHONE);

        assertThat(seneschal.questions())
                .extracting(PretendedSeneschal.Question::protocol)
                .endsWith("imap", "pop", "smtp");
        assertThat(seneschal.questions()).allSatisfy(question -> {
            assertThat(question.address()).isEqualTo(ADDRESS);
            assertThat(question.client()).isEqualTo("127.0.0.1");
        });
        assertThat(relay.getReceivedMessages()).isNotEmpty();
    }

    /** What ends a header, or begins a code in one, is a character like any other. */
    @Test
    void says_what_was_typed_letter_by_letter() throws Exception {
        var typed = "%0Dé+\"= :\\&\u00a0\ud83d\udd11%";
        seneschal.admit(typed);

        MailProgram.byImap(dovecot, ADDRESS, typed).close();
    }

    @Test
    void denies_what_is_longer_than_any_password() {
        var asked = seneschal.questions().size();

        assertThatThrownBy(() -> MailProgram.byImap(dovecot, ADDRESS, PHONE + "x".repeat(600)))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("AUTHENTICATIONFAILED");
        assertThat(seneschal.questions()).hasSize(asked);
    }

    @Test
    @Rule({"DEV-7", "DEV-9"})
    void ends_the_sessions_of_one_device_and_of_no_other() throws Exception {
        try (var reading = MailProgram.byImap(dovecot, ADDRESS, PHONE);
                var fetching = MailProgram.byPop(dovecot, ADDRESS, PHONE);
                var other = MailProgram.byImap(dovecot, ADDRESS, LAPTOP)) {
            assertThat(sessions.end(new EmailAddress(ADDRESS), phone)).isEqualTo(Ending.ENDED);

            assertThat(Patience.until(() -> !reading.isConnected() && !fetching.isConnected()))
                    .isTrue();
            assertThat(other.isConnected()).isTrue();
            assertThat(other.messages()).isZero();
        }
    }

    @Test
    void has_nothing_to_end_where_a_device_has_no_session() {
        assertThat(sessions.end(new EmailAddress(ADDRESS), new DeviceId(UUID.randomUUID())))
                .isEqualTo(Ending.ENDED);
    }

    @Test
    void ends_nothing_for_who_has_another_key_or_speaks_to_nobody() {
        var stranger = new DoveadmMailSessions(List.of(dovecot.doveadm()), "another key");
        var lost = new DoveadmMailSessions(List.of(URI.create("http://127.0.0.1:1")), dovecot.doveadmKey());

        assertThat(stranger.end(new EmailAddress(ADDRESS), phone)).isEqualTo(Ending.UNREACHABLE);
        assertThat(lost.end(new EmailAddress(ADDRESS), phone)).isEqualTo(Ending.UNREACHABLE);
    }

    @Test
    @Rule("DEV-6")
    void remembers_no_password() throws Exception {
        MailProgram.byImap(dovecot, ADDRESS, PHONE).close();

        seneschal.forget(PHONE);

        assertThatThrownBy(() -> MailProgram.byImap(dovecot, ADDRESS, PHONE))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("AUTHENTICATIONFAILED");
        assertThatThrownBy(() -> MailProgram.byPop(dovecot, ADDRESS, PHONE))
                .isInstanceOf(AuthenticationFailedException.class);
        seneschal.admit(PHONE);
        MailProgram.byImap(dovecot, ADDRESS, PHONE).close();
    }

    @ParameterizedTest
    @CsvSource({
        "500, {}",
        "503, {}",
        "429, {}",
        "401, {}",
        "404, {}",
        "200, <html>",
        "200, {\"result\":\"perhaps\"}",
        "200, {\"result\":\"ok\"}"
    })
    void takes_no_strange_answer_for_a_wrong_password(int status, String body) {
        seneschal.fail(new Failure(status, body));

        assertThatThrownBy(() -> MailProgram.byImap(dovecot, ADDRESS, PHONE)).hasMessageContaining("UNAVAILABLE");
    }

    @Test
    void fails_for_a_while_when_nobody_answers_and_recovers_by_itself() throws Exception {
        seneschal.stop();

        assertThatThrownBy(() -> MailProgram.byImap(dovecot, ADDRESS, PHONE)).hasMessageContaining("UNAVAILABLE");

        seneschal.startAgain();
        assertThat(Patience.until(this::comesIn)).isTrue();
    }

    @Test
    @Rule("DEV-4")
    void writes_no_password_into_its_log() throws Exception {
        MailProgram.byImap(dovecot, ADDRESS, PHONE).close();
        assertThatThrownBy(() -> MailProgram.byPop(dovecot, ADDRESS, "mbx-mistyped"))
                .isInstanceOf(MessagingException.class);

        assertThat(dovecot.log())
                .isNotEmpty()
                .noneMatch(line -> line.contains("mbx-"))
                .noneMatch(line -> line.contains(PretendedSeneschal.TOKEN));
    }

    private boolean comesIn() {
        try {
            MailProgram.byImap(dovecot, ADDRESS, PHONE).close();
            return true;
        } catch (MessagingException notYet) {
            return false;
        }
    }
}

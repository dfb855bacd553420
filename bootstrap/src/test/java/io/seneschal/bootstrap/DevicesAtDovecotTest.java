package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.mail.DoveadmMailSessions;
import io.seneschal.mail.testing.MailProgram;
import io.seneschal.mail.testing.Patience;
import io.seneschal.mail.testing.RunningDovecot;
import io.seneschal.mail.testing.RunningNginx;
import io.seneschal.rest.RestServer;
import io.seneschal.rest.RestSettings;
import io.seneschal.rest.mailbox.MailUpstreams;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Devices read and send mail at a real Dovecot with the shipped files, which asks our REST interface about them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicesAtDovecotTest {

    private static final String INFO = MailService.INFO.text();
    private static final String WRONG_PASSWORD = "AUTHENTICATIONFAILED";
    private static final Duration SHORT = Duration.ofMillis(20);

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    private final Seneschal seneschal = Seneschal.inMemory(clock);
    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private RestServer door;
    private RunningDovecot dovecot;
    private Cutting cutting;
    private MailService ada;

    @BeforeAll
    void open() {
        RunningDovecot.isNeeded();
        relay.start();
        door = serve(settings(0));
        ada = new MailService(seneschal.useCases());
        dovecot = RunningDovecot.asking(
                address(door), ada.token(), relay.getSmtp().getPort());
        var sessions = new DoveadmMailSessions(List.of(dovecot.doveadm()), dovecot.doveadmKey());
        cutting = Cutting.start(seneschal, sessions, SHORT);
    }

    @AfterAll
    void close() {
        if (dovecot != null) {
            cutting.close();
            dovecot.close();
            door.stop();
            relay.stop();
        }
        seneschal.close();
    }

    @Test
    @Rule({"DEV-2", "DEV-7", "DEV-9"})
    void a_disconnected_device_is_thrown_out_and_the_other_does_not_notice() throws Exception {
        var phone = ada.connects("Phone");
        var phonePassword = phone.password().reveal();
        var laptopPassword = ada.connects("Laptop").password().reveal();
        try (var reading = MailProgram.byImap(dovecot, INFO, phonePassword);
                var fetching = MailProgram.byPop(dovecot, INFO, phonePassword);
                var laptop = MailProgram.byImap(dovecot, INFO, laptopPassword)) {
            assertThat(laptop.messages()).isZero();

            ada.disconnects(phone);

            assertThat(Patience.until(() -> !reading.isConnected() && !fetching.isConnected()))
                    .isTrue();
            assertThat(laptop.isConnected()).isTrue();
            assertThat(laptop.messages()).isZero();
        }
        assertIsWrong(phonePassword);
        MailProgram.byPop(dovecot, INFO, laptopPassword).close();
    }

    @Test
    @Rule("DEV-6")
    void after_rotating_the_new_password_opens_and_the_old_one_does_not() throws Exception {
        var phone = ada.connects("Phone");
        var old = phone.password().reveal();
        try (var reading = MailProgram.byImap(dovecot, INFO, old)) {
            var fresh = ada.rotates(phone).password().reveal();

            assertThat(Patience.until(() -> !reading.isConnected())).isTrue();
            assertIsWrong(old);
            MailProgram.byImap(dovecot, INFO, fresh).close();
        }
    }

    @Test
    @Rule("DEV-14")
    void a_temporary_access_ends_at_its_end_and_so_does_its_session() throws Exception {
        var end = clock.instant().plus(Duration.ofHours(1));
        var guest = password(ada.connects("Guest", null, MailProtocol.ALL, end));
        clock.pass(Duration.ofHours(1).minusMillis(1));
        try (var reading = MailProgram.byImap(dovecot, INFO, guest)) {
            assertThat(reading.isConnected()).isTrue();

            clock.pass(Duration.ofMillis(1));

            assertIsWrong(guest);
            assertThat(Patience.until(() -> !reading.isConnected())).isTrue();
        }
    }

    @Test
    @Rule("DEV-14")
    void a_printer_that_may_send_may_not_read() throws Exception {
        var printer = password(ada.connects("Printer", null, Set.of(MailProtocol.SMTP), null));

        MailProgram.send(dovecot, INFO, printer);

        assertThat(relay.getReceivedMessages()).isNotEmpty();
        assertIsWrong(printer);
        assertThatThrownBy(() -> MailProgram.byPop(dovecot, INFO, printer)).isInstanceOf(MessagingException.class);
    }

    @Test
    @Rule("MEM-7")
    void a_removed_members_devices_are_thrown_out() throws Exception {
        var bob = ada.takesIn("Bob");
        var tablet = password(ada.connects("Tablet", bob, MailProtocol.ALL, null));
        var shared = password(ada.connects("Shared"));
        try (var his = MailProgram.byImap(dovecot, INFO, tablet);
                var everybodys = MailProgram.byImap(dovecot, INFO, shared)) {
            ada.removes(bob);

            assertThat(Patience.until(() -> !his.isConnected())).isTrue();
            assertThat(everybodys.isConnected()).isTrue();
        }
        assertIsWrong(tablet);
    }

    @Test
    @Rule("DEV-9")
    void whoever_loses_their_access_is_thrown_out_though_their_device_stays() throws Exception {
        var zoe = ada.takesIn("Zoe");
        var tablet = password(ada.connects("Tablet", zoe, MailProtocol.ALL, null));
        var shared = password(ada.connects("Shared"));
        try (var hers = MailProgram.byImap(dovecot, INFO, tablet);
                var everybodys = MailProgram.byImap(dovecot, INFO, shared)) {
            ada.closesTo(zoe);

            assertThat(Patience.until(() -> !hers.isConnected())).isTrue();
            assertThat(everybodys.isConnected()).isTrue();
        }
        assertIsWrong(tablet);
    }

    @Test
    void while_the_server_is_stopped_nobody_hears_that_a_password_is_wrong() throws Exception {
        var phone = password(ada.connects("Phone"));
        try (var reading = MailProgram.byImap(dovecot, INFO, phone)) {
            var port = door.port();
            door.stop();

            assertThatThrownBy(() -> MailProgram.byImap(dovecot, INFO, phone))
                    .hasMessageContaining("UNAVAILABLE")
                    .hasMessageNotContaining(WRONG_PASSWORD);
            assertThat(reading.isConnected()).isTrue();

            door = serve(settings(port));
            assertThat(Patience.until(() -> comesIn(phone))).isTrue();
        }
    }

    @Test
    @Rule({"DEV-7", "DEV-9"})
    void a_device_comes_in_through_nginx_and_is_thrown_out_there_too() throws Exception {
        RunningNginx.isNeeded();
        var phone = ada.connects("Phone");
        var password = password(phone);
        var upstreams =
                MailUpstreams.parse("imap=127.0.0.1:%d,pop=127.0.0.1:%d".formatted(dovecot.imap(), dovecot.pop()));
        try (var proxied = serve(settings(0).proxyingMailTo(upstreams));
                var nginx = RunningNginx.asking(address(proxied), ada.token());
                var reading = MailProgram.byImap(nginx, INFO, password)) {
            assertThat(reading.messages()).isZero();

            ada.disconnects(phone);

            assertThat(Patience.until(() -> !reading.isConnected())).isTrue();
            assertThatThrownBy(() -> MailProgram.byPop(nginx, INFO, password))
                    .hasMessageContaining("Invalid login or password");
        }
    }

    @Test
    @Rule("API-3")
    void a_mail_server_may_ask_more_often_than_a_user() throws Exception {
        var phone = password(ada.connects("Phone"));

        for (var login = 0; login <= RestSettings.USUAL_REQUESTS_PER_MINUTE; login++) {
            MailProgram.byPop(dovecot, INFO, phone).close();
        }
    }

    @Test
    @Rule("DEV-4")
    void no_password_gets_into_the_log_of_the_mail_server() throws Exception {
        var phone = password(ada.connects("Phone"));
        MailProgram.byImap(dovecot, INFO, phone).close();

        assertThat(dovecot.log()).isNotEmpty().noneMatch(line -> line.contains(phone));
    }

    private void assertIsWrong(String password) {
        assertThatThrownBy(() -> MailProgram.byImap(dovecot, INFO, password)).hasMessageContaining(WRONG_PASSWORD);
    }

    private boolean comesIn(String password) {
        try {
            MailProgram.byImap(dovecot, INFO, password).close();
            return true;
        } catch (MessagingException notYet) {
            return false;
        }
    }

    private RestServer serve(RestSettings settings) {
        return RestServer.start(settings, seneschal.useCases(), seneschal.stores(), seneschal.instruments());
    }

    private static RestSettings settings(int port) {
        return RestSettings.DEFAULT.on("127.0.0.1", port);
    }

    private static URI address(RestServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private static String password(ConnectedDevice device) {
        return device.password().reveal();
    }
}

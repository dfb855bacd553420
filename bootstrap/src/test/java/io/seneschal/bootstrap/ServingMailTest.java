package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import io.seneschal.cli.shared.Setting;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("NOT-3")
class ServingMailTest {

    private static final long LONG_ENOUGH_IN_MILLISECONDS = 30_000;

    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path directory;

    @BeforeEach
    void open() {
        postOffice.start();
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    @Rule("ORG-8")
    void a_server_with_a_mail_server_tells_what_a_command_beside_it_did() {
        var wish = new MailWish("smtp://127.0.0.1:" + postOffice.getSmtp().getPort(), "no-reply@example.org");
        try (var server = start(wish)) {
            breakGlass();

            assertThat(server.address()).hasHost("127.0.0.1");
            assertThat(postOffice.waitForIncomingEmail(LONG_ENOUGH_IN_MILLISECONDS, 2))
                    .isTrue();
        }
    }

    @Test
    void a_server_without_one_notes_nothing() {
        try (var server = start(null);
                var opened = Database.open(DatabaseSettings.of(database()));
                var seneschal = seneschal(opened)) {
            breakGlass();

            assertThat(server.address()).hasHost("127.0.0.1");
            var now = Clock.systemUTC().instant();
            assertThat(seneschal.stores().notices().claim(now, now.plusSeconds(1)))
                    .isEmpty();
        }
    }

    @Test
    void an_unusable_address_is_told_before_anything_is_opened_and_without_the_password() {
        assertThatThrownBy(() -> start(new MailWish("smtp://ada:top secret@mail", "no-reply@example.org")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("mail server")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> start(new MailWish("smtp://localhost", "nobody")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("sender");
    }

    private Server start(@Nullable MailWish mail) {
        var wish = new ServerWish(
                "127.0.0.1",
                0,
                60,
                null,
                List.of(),
                null,
                null,
                mail,
                MailboxServersWish.NONE,
                10,
                false,
                LogFormat.TEXT,
                false);
        return Server.start(
                new Setting(
                        database(),
                        directory.resolve("keys"),
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        PaymentsWish.UNSAID,
                        null),
                wish,
                console());
    }

    /** What a command does: it opens the same database by itself. */
    private void breakGlass() {
        try (var opened = Database.open(DatabaseSettings.of(database()));
                var seneschal = seneschal(opened)) {
            var can = seneschal.useCases();
            var ada = can.signingUp().signUp(new Actor.Visitor(), newUser("ada"));
            var bo = can.signingUp().signUp(new Actor.Visitor(), newUser("bo"));
            can.changingMembers()
                    .appointLegalResponsible(
                            new Actor.Operator("root"),
                            ada.organisation().id(),
                            bo.user().id(),
                            "Ada can't be reached any more");
        }
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("seneschal");
    }

    private Seneschal seneschal(Database opened) {
        return Seneschal.on(opened.dataSource(), directory.resolve("keys"));
    }

    private static NewUser newUser(String name) {
        var account = new NewAccount(
                new EmailAddress(name + "@example.org"),
                new PersonName(name, "Keller"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("it"));
        return new NewUser(account, "tulipani tardivi", null, null);
    }

    private static Console console() {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                Set.of(),
                Map.of(),
                "root",
                prompt -> null);
    }
}

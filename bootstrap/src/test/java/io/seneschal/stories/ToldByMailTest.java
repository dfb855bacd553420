package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.bootstrap.Rounds;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import io.seneschal.testing.Rule;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("NOT-1")
class ToldByMailTest {

    private static final long PATIENCE_IN_MILLISECONDS = 30_000;

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId zoe;

    GreenMail server = server(0);
    Rounds<Step> rounds = rounds();

    ToldByMailTest() {
        var founder = town.arrivesWithCompany("Ada", "Machines & Cie");
        ada = founder.user().id();
        engines = founder.organisation().id();
        zoe = town.takesIn(ada, engines, "Zoé", Role.COLLABORATOR);
    }

    @BeforeEach
    void mailIsSetUp() {
        sending().begin();
    }

    @AfterEach
    void closeTheOffice() {
        rounds.close();
        server.stop();
    }

    @Test
    @Rule({"MEM-9", "NOT-2"})
    void whoever_has_another_role_reads_it_in_their_language() throws Exception {
        town.changes(ada, engines, zoe, MemberWish.role(Role.ADMINISTRATOR));

        assertThat(rounds.runOnce()).containsEntry(Step.SENT, 1);

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getRecipients(RecipientType.TO)[0].toString()).contains("example.org");
        assertThat(mail.getSubject()).isEqualTo("Votre rôle dans Machines & Cie a changé");
        assertThat(mail.getContent().toString())
                .contains("Bonjour Zoé Example", "Avant : collaborateur", "Maintenant : administrateur");
    }

    @Test
    @Rule("ORG-8")
    void every_member_learns_that_an_operator_appointed_somebody_and_why() {
        var bruno = town.arrives("Bruno").user().id();
        town.can.changingMembers().appointLegalResponsible(OPERATOR, engines, bruno, "Ada can't be reached any more");

        rounds.runOnce();

        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .hasSize(3)
                .containsOnly("Un responsable légal de Machines & Cie a été nommé par un opérateur");
        assertThat(server.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.getContent().toString())
                        .contains("Bruno Example", "Ada can't be reached any more"));
    }

    @Test
    void a_mail_server_that_was_down_gets_everything_later_and_once() {
        var port = server.getSmtp().getPort();
        server.stop();
        town.changes(ada, engines, zoe, MemberWish.role(Role.ADMINISTRATOR));
        assertThat(rounds.runOnce()).containsEntry(Step.UNREACHABLE, 1);

        server = server(port);
        assertThat(rounds.runOnce()).doesNotContainKey(Step.SENT);
        town.clock.pass(Duration.ofMinutes(1));
        rounds.runOnce();
        rounds.runOnce();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_that_one_process_left_behind_is_sent_by_another() {
        town.changes(ada, engines, zoe, MemberWish.role(Role.ADMINISTRATOR));
        var now = town.clock.instant();
        town.stores.notices().claim(now, now.plus(SendingNotices.CLAIM));

        assertThat(rounds.runOnce()).doesNotContainKey(Step.SENT);
        town.clock.pass(SendingNotices.CLAIM);
        assertThat(rounds.runOnce()).containsEntry(Step.SENT, 1);
    }

    private static GreenMail server(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_IN_MILLISECONDS);
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    private Rounds<Step> rounds() {
        var last = Set.of(Step.NOTHING_DUE, Step.UNREACHABLE);
        return new Rounds<>(
                new Rounds.Work<>(Step.class, "mail", sending()::sendNext, last, Set.of()), Duration.ofDays(1));
    }

    private SendingNotices sending() {
        var address = SmtpServer.at("smtp://127.0.0.1:" + server.getSmtp().getPort());
        return new SendingNotices(
                town.stores.notices(),
                new Letters(town.stores.users(), town.stores.organisations(), town.stores.products()),
                new SmtpPostman(address, "Seneschal <no-reply@example.org>"),
                town.clock);
    }
}

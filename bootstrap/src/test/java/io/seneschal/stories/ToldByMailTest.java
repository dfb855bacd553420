package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.bootstrap.Rounds;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import io.seneschal.testing.Rule;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
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
    @Rule({"REN-16", "NOT-2"})
    void whoever_looks_after_bills_reads_in_their_language_what_falls_due_and_what_could_not_be_paid()
            throws Exception {
        var mail = rents("Courrier", "2026-03-31");
        var drive = rents("Fichiers", "2026-03-15");
        town.can.switchingAutoRenewal().on(OPERATOR, engines, drive, emptyPurse(), SeenVersion.ANY);
        town.clock.pass(Duration.ofDays(1));

        town.can.runningRenewals().run(OPERATOR, sofar -> {});
        rounds.runOnce();

        var received = Stream.of(server.getReceivedMessages())
                .collect(toMap(ToldByMailTest::subject, ToldByMailTest::content));
        assertThat(received)
                .as("Zoé has nothing to do with bills")
                .containsOnlyKeys(
                        "Courrier de Machines & Cie arrive à échéance le 2026-03-31",
                        "Fichiers de Machines & Cie n’a pas pu être renouvelé");
        assertThat(received.values()).allSatisfy(text -> assertThat(text).contains("Bonjour Ada Example"));
        assertThat(received.get("Fichiers de Machines & Cie n’a pas pu être renouvelé"))
                .contains("à échéance du 2026-03-15", "Solde prépayé insuffisant")
                .doesNotContain("{", mail.toString());
    }

    private ProductId rents(String name, String dueOn) {
        var wish = new NewProduct("mail-service", new ProductName(name), LocalDate.parse(dueOn), new Term(12));
        return town.can.openingProducts().open(OPERATOR, engines, wish).id();
    }

    private PaymentMethodId emptyPurse() {
        var wish = new PaymentMethod.Wish(PaymentMethodKind.PREPAID, null, null, Currency.CHF);
        return town.can.keepingPaymentMethods().add(OPERATOR, engines, wish).id();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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

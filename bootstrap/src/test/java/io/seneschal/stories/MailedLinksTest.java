package io.seneschal.stories;

import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.DeviceLetters;
import io.seneschal.application.mailbox.DeviceLinkMailer;
import io.seneschal.application.mailbox.InvitingDevices.GivenInvitation;
import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.mail.SmtpPostman;
import io.seneschal.mail.SmtpServer;
import io.seneschal.testing.Rule;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Links that lead to the password of a device, mailed to whoever is to fetch it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule({"DEV-12", "NOT-1"})
class MailedLinksTest {

    private static final Pattern LINK = Pattern.compile("https://seneschal\\.example/device-setup/(\\S+)");
    private static final long PATIENCE_IN_MILLISECONDS = 30_000;

    private final Town town = Town.inMemory();
    private final GreenMail postOffice = postOffice();
    private final UserId ada;
    private final UserId zoe;
    private final OrganisationId engines;
    private final MailboxId info;

    MailedLinksTest() {
        var founder = town.arrivesWithCompany("Ada", "Machines & Cie");
        ada = founder.user().id();
        engines = founder.organisation().id();
        zoe = town.takesIn(ada, engines, "Zoé", Role.COLLABORATOR);
        var rented = new NewProduct("mail-service", new ProductName("Mail"), LocalDate.of(2027, 3, 1), new Term(12));
        var mail =
                town.can.openingProducts().open(Town.OPERATOR, engines, rented).id();
        var wish = new NewMailbox(new EmailAddress("info@machines.example"), mail, false);
        info = town.can
                .creatingMailboxes()
                .create(as(ada), engines, wish)
                .mailbox()
                .id();
        town.can.sharingMailboxes().open(as(ada), engines, info, zoe, false, SeenVersion.ANY);
    }

    private int port;

    @BeforeEach
    void open() {
        postOffice.start();
        port = postOffice.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    @Rule("NOT-2")
    void are_mailed_after_the_transaction_in_the_language_of_the_devices_user() throws Exception {
        gives(zoe, "zoe@elsewhere.example");
        assertThat(postOffice.getReceivedMessages()).isEmpty();

        assertThat(mailing().mailNext()).isEqualTo(Step.SENT);
        assertThat(mailing().mailNext()).isEqualTo(Step.NOTHING_DUE);

        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Le mot de passe de Téléphone pour info@machines.example");
        assertThat(mail.getAllRecipients()).singleElement().asString().contains("zoe@elsewhere.example");
        assertThat(text(mail))
                .contains("Machines & Cie", "info@machines.example", "Téléphone", "2026-03-31 12:00 UTC")
                .doesNotContain("Ada")
                .containsPattern(LINK);
    }

    @Test
    void are_written_in_the_language_of_their_giver_where_the_device_is_nobodys() throws Exception {
        gives(null, "workshop@elsewhere.example");

        mailing().mailNext();

        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString("workshop@elsewhere.example");
        assertThat(text(mail)).startsWith("Bonjour");
    }

    @Test
    void lead_to_one_password_and_the_copied_link_is_dead_after_that() throws Exception {
        var copied = gives(zoe, "zoe@elsewhere.example").secret().reveal();
        mailing().mailNext();
        var mailed = linkIn(postOffice.getReceivedMessages()[0]);
        assertThat(mailed).isNotEqualTo(copied);

        var connected = town.can.redeemingDeviceInvitations().redeem(Town.VISITOR, mailed);

        assertThat(connected.device().device().wish().user()).isEqualTo(zoe);
        assertThatThrownBy(() -> town.can.redeemingDeviceInvitations().redeem(Town.VISITOR, copied))
                .isInstanceOf(DeviceInvitationRedeemed.class);
        assertThatThrownBy(() -> town.can.redeemingDeviceInvitations().redeem(Town.VISITOR, mailed))
                .isInstanceOf(DeviceInvitationRedeemed.class);
    }

    @Test
    void are_mailed_again_by_another_process_when_one_dies_and_the_later_one_holds() throws Exception {
        gives(zoe, "zoe@elsewhere.example");
        var diesAfterSending = mailing(message -> {
            postman().send(message);
            throw new DyingProcess();
        });
        assertThatThrownBy(diesAfterSending::mailNext).isInstanceOf(DyingProcess.class);

        assertThat(mailing().mailNext()).isEqualTo(Step.NOTHING_DUE);
        town.clock.pass(SendingNotices.CLAIM);
        assertThat(mailing().mailNext()).isEqualTo(Step.SENT);

        var mails = postOffice.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
        assertThatThrownBy(() -> look(linkIn(mails[0]))).isInstanceOf(UnknownDeviceInvitation.class);
        look(linkIn(mails[1]));
    }

    @Test
    void are_not_mailed_once_they_are_cancelled_or_over() {
        var cancelled = gives(zoe, "zoe@elsewhere.example").invitation().id();
        town.can.invitingDevices().cancel(as(ada), engines, info, cancelled, SeenVersion.ANY);
        gives(zoe, "zoe@elsewhere.example");
        town.clock.pass(DeviceInvitation.LIFE);

        assertThat(mailing().mailNext()).isNotEqualTo(Step.SENT);
        assertThat(mailing().mailNext()).isNotEqualTo(Step.SENT);
        assertThat(mailing().mailNext()).isEqualTo(Step.NOTHING_DUE);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void of_a_transaction_that_was_undone_are_never_mailed() {
        assertThatThrownBy(() -> town.stores.transactions().inOne(as(ada), () -> {
                    gives(zoe, "zoe@elsewhere.example");
                    throw new UnknownDeviceInvitation();
                }))
                .isInstanceOf(Refusal.class);

        assertThat(mailing().mailNext()).isEqualTo(Step.NOTHING_DUE);
    }

    @Test
    void wait_for_a_mail_server_that_is_down() {
        gives(zoe, "zoe@elsewhere.example");
        postOffice.stop();
        assertThat(mailing().mailNext()).isEqualTo(Step.UNREACHABLE);
        assertThat(mailing().mailNext()).isEqualTo(Step.NOTHING_DUE);
        open();
        town.clock.pass(Duration.ofMinutes(1));

        assertThat(mailing().mailNext()).isEqualTo(Step.SENT);
    }

    private GivenInvitation gives(@Nullable UserId owner, String mailTo) {
        var wish = new DeviceWish(new DeviceName("Téléphone"), DeviceIcon.PHONE, owner, MailProtocol.ALL, null);
        return town.can
                .invitingDevices()
                .give(FreshLogin.byPassword(as(ada)), engines, info, wish, new EmailAddress(mailTo));
    }

    private void look(String link) {
        town.can.redeemingDeviceInvitations().look(Town.VISITOR, link);
    }

    private DeviceLinkMailer mailing() {
        return mailing(postman());
    }

    private DeviceLinkMailer mailing(Postman postman) {
        var stores = town.stores;
        var letters = new DeviceLetters(
                stores.users(),
                stores.organisations(),
                stores.mailboxes(),
                secret -> "https://seneschal.example/device-setup/" + secret);
        return new DeviceLinkMailer(stores.deviceInvitations(), letters, postman, town.secrets, town.clock);
    }

    private Postman postman() {
        return new SmtpPostman(SmtpServer.at("smtp://127.0.0.1:" + port), "Seneschal <no-reply@example.org>");
    }

    private static GreenMail postOffice() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_IN_MILLISECONDS);
        return new GreenMail(setup);
    }

    private static String linkIn(MimeMessage mail) throws Exception {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    /** No refusal, and nothing that anybody handles. */
    private static final class DyingProcess extends Error {
        private static final long serialVersionUID = 1L;
    }
}

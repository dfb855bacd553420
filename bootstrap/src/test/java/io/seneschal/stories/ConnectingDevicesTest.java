package io.seneschal.stories;

import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.WrongPasswords;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxRefusal.SelfServiceOff;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecurityRefusal.WrongLogin;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mailbox, the devices that read it, and how they come to their passwords. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectingDevicesTest extends EnginesWithMailbox {

    @Test
    @Rule({"DEV-1", "DEV-2"})
    void each_device_has_a_password_and_adding_one_disturbs_no_other() {
        assertThat(town.can.readingMailboxes().get(as(ada), engines, info).devicesCount())
                .isZero();
        var phone = connects("Phone", null).password().reveal();

        var laptop = connects("Laptop", null).password().reveal();

        assertThat(laptop).isNotEqualTo(phone);
        assertThat(comesIn(phone)).isPresent();
        assertThat(comesIn(laptop)).isPresent();
        assertThat(town.can.readingMailboxes().get(as(ada), engines, info).devicesCount())
                .isEqualTo(2);
    }

    @Test
    @Rule("DEV-6")
    void after_rotating_the_old_password_fails_at_once_and_other_devices_do_not_notice() {
        var phone = connects("Phone", null);
        var old = phone.password().reveal();
        var laptop = connects("Laptop", null).password().reveal();

        var fresh = town.can
                .connectingDevices()
                .rotate(login(), engines, info, id(phone))
                .password()
                .reveal();

        assertThat(comesIn(old)).isEmpty();
        assertThat(comesIn(fresh)).contains(new Admitted(info, id(phone)));
        assertThat(comesIn(laptop)).isPresent();
        assertThat(cutDevices()).containsOnly(id(phone));
    }

    @Test
    @Rule("USR-7")
    void a_mailbox_that_is_spelled_like_a_login_has_nothing_to_do_with_it() {
        var login = Town.addressOf("Ada").text();
        var mailbox = creates(login);
        var device = town.can.connectingDevices().connect(login(), engines, mailbox, wish("Phone", null));
        var password = device.password().reveal();

        assertThat(town.can
                        .verifyingDevicePasswords()
                        .verify(DOVECOT, new Attempt(login, password, MailProtocol.IMAP, HOME)))
                .isPresent();
        assertThat(town.can
                        .verifyingDevicePasswords()
                        .verify(DOVECOT, new Attempt(login, Town.PASSWORD, MailProtocol.IMAP, HOME)))
                .isEmpty();
        assertThatExceptionOfType(WrongLogin.class)
                .isThrownBy(() -> town.can.authenticating().byPassword(VISITOR, login, password));
    }

    @Test
    @Rule("DEV-10")
    void a_member_manages_their_own_devices_where_the_mailbox_permits_it() {
        var user = bobWhoMayUseIt();
        var bobs = FreshLogin.byPassword(as(bob));
        assertThatExceptionOfType(SelfServiceOff.class)
                .isThrownBy(() -> town.can.connectingDevices().connect(bobs, engines, info, wish("Phone", user)));

        town.can.changingMailboxes().switchSelfService(as(ada), engines, info, before -> true, SeenVersion.ANY);
        connects("Printer", null);

        var own = town.can.connectingDevices().connect(bobs, engines, info, wish("Phone", user));
        assertThat(town.can
                        .readingDevices()
                        .page(as(bob), engines, info, PageRequest.FIRST)
                        .items())
                .extracting(view -> view.device().id())
                .containsExactly(id(own));
    }

    @Test
    @Rule("DEV-5")
    void a_device_is_somebody_s_who_may_use_the_mailbox() {
        assertThatExceptionOfType(UserWithoutUse.class).isThrownBy(() -> connects("Phone", bob));
        looksAfterTheMailService(bob);
        assertThatExceptionOfType(UserWithoutUse.class).isThrownBy(() -> connects("Phone", bob));
    }

    @Test
    @Rule("DEV-12")
    void a_link_is_redeemed_once_and_whoever_gave_it_never_sees_the_password() {
        var link = gives(null);
        town.clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(town.can
                        .redeemingDeviceInvitations()
                        .look(VISITOR, link)
                        .mailbox()
                        .address())
                .isEqualTo(new EmailAddress(INFO));

        var phone = town.can.redeemingDeviceInvitations().redeem(VISITOR, link);

        assertThat(comesIn(phone.password().reveal())).isPresent();
        assertThat(phone.device().device().createdBy()).isEqualTo(as(ada));
        assertThatExceptionOfType(DeviceInvitationRedeemed.class)
                .isThrownBy(() -> town.can.redeemingDeviceInvitations().redeem(VISITOR, link));
    }

    @Test
    @Rule("DEV-15")
    void the_last_use_is_shown() {
        var phone = connects("Phone", null);
        comesIn(phone.password().reveal());

        assertThat(town.can
                        .readingDevices()
                        .get(as(ada), engines, info, id(phone))
                        .lastUse())
                .isEqualTo(new LastUse(town.clock.instant(), MailProtocol.IMAP, HOME));
    }

    @Test
    @Rule("DEV-16")
    void a_network_that_tries_many_passwords_is_throttled_and_locks_nobody_out() {
        var phone = connects("Phone", null).password().reveal();
        comesIn(phone);
        var laptop = connects("Laptop", null).password().reveal();
        var dice = new Random(42);
        for (var i = 0; i < WrongPasswords.LIMIT; i++) {
            assertThat(comesIn(DevicePassword.generate(dice))).isEmpty();
        }

        assertThat(comesIn(phone)).isPresent();
        assertThat(comesIn(laptop)).as("new, from that network").isEmpty();
        assertThat(comesInFrom("198.51.100.7", laptop)).isPresent();
        town.clock.pass(WrongPasswords.WINDOW);
        assertThat(comesIn(laptop)).isPresent();
    }
}

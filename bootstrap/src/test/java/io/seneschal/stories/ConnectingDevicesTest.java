package io.seneschal.stories;

import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.WrongPasswords;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxRefusal.SelfServiceOff;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.SecurityRefusal.WrongLogin;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    @Test
    @Rule("DEV-16")
    void what_was_right_before_comes_in_from_that_network_after_a_restart_as_well() {
        var phone = connects("Phone", null).password().reveal();
        comesIn(phone);
        var restarted = verifying(town.stores.credentials());
        var dice = new Random(42);
        for (var i = 0; i < WrongPasswords.LIMIT; i++) {
            assertThat(restarted.verify(DOVECOT, attempt(HOME, DevicePassword.generate(dice))))
                    .isEmpty();
        }

        assertThat(restarted.verify(DOVECOT, attempt(HOME, phone))).isPresent();
        assertThat(restarted.verify(
                        DOVECOT, attempt(HOME, connects("New", null).password().reveal())))
                .isEmpty();
    }

    @Test
    @Rule("DEV-16")
    void fifty_wrong_ones_a_second_do_not_slow_a_right_one_from_another_network() {
        var phone = connects("Phone", null).password().reveal();
        var counted = new CountedLookUps(town.stores.credentials());
        var verifying = verifying(counted);
        var dice = new Random(42);
        for (var second = 0; second < WrongPasswords.WINDOW.toSeconds(); second++) {
            for (var i = 0; i < 50; i++) {
                assertThat(verifying.verify(DOVECOT, attempt(HOME, DevicePassword.generate(dice))))
                        .isEmpty();
            }
            var before = counted.lookUps();
            assertThat(verifying.verify(DOVECOT, attempt("198.51.100.7", phone)))
                    .as("in second %d", second)
                    .isPresent();
            assertThat(counted.lookUps() - before).isOne();
            town.clock.pass(Duration.ofSeconds(1));
        }

        assertThat(counted.lookUps())
                .as("of 3,000 wrong ones and 60 right ones")
                .isEqualTo(WrongPasswords.LIMIT + WrongPasswords.WINDOW.toSeconds());
    }

    private static Attempt attempt(String network, String password) {
        return new Attempt(INFO, password, MailProtocol.IMAP, network);
    }

    /** In a process that has just begun. */
    private VerifyingDevicePasswords verifying(Credentials credentials) {
        return new VerifyingDevicePasswords(
                credentials, town.stores.devices(), new WrongPasswords(), town.secrets, town.clock);
    }

    /** How often a store is asked what is behind a password. */
    private static final class CountedLookUps implements Credentials {

        private final Credentials credentials;
        private long lookUps;

        private CountedLookUps(Credentials credentials) {
            this.credentials = credentials;
        }

        long lookUps() {
            return lookUps;
        }

        @Override
        public Optional<Credential> behind(Collection<SecretHash> hashes) {
            lookUps++;
            return credentials.behind(hashes);
        }

        @Override
        public Set<SecretHash> usedOn(EmailAddress mailbox) {
            return credentials.usedOn(mailbox);
        }

        @Override
        public List<Credential> under(SessionReview review, @Nullable Device after) {
            return credentials.under(review, after);
        }
    }
}

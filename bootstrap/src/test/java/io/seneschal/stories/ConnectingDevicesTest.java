package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.CreatingMailboxes.NewMailbox;
import io.seneschal.application.mailbox.SessionCuts.Ordered;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Admitted;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.WrongPasswords;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationCancelled;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.ConfirmationMismatch;
import io.seneschal.domain.mailbox.MailboxRefusal.SelfServiceOff;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecurityRefusal.WrongLogin;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mailbox, the devices that read it, and what ends them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectingDevicesTest {

    static final String INFO = "info@engines.example";
    static final Actor.MailServer DOVECOT = new Actor.MailServer("dovecot");
    static final String HOME = "192.0.2.1";

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId mail;
    final MailboxId info;

    ConnectingDevicesTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        mail = town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct(
                                "mail-service", new ProductName("Mail"), LocalDate.parse("2026-12-31"), new Term(12)))
                .id();
        info = creates(INFO);
    }

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
    @Rule({"DEV-7", "DEV-9"})
    void a_disconnected_device_stays_out_and_its_sessions_end() {
        var phone = connects("Phone", null);
        var password = phone.password().reveal();

        town.can.changingDevices().disconnect(as(ada), engines, info, id(phone), SeenVersion.ANY);

        assertThat(comesIn(password)).isEmpty();
        assertThat(town.can
                        .readingDevices()
                        .page(as(ada), engines, info, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(cutDevices()).containsOnly(id(phone));
    }

    @Test
    @Rule("DEV-8")
    void all_devices_are_disconnected_by_whoever_confirms_it() {
        connects("Phone", null);
        connects("Laptop", bobWhoMayUseIt());

        assertThatExceptionOfType(ConfirmationMismatch.class)
                .isThrownBy(() -> town.can.changingDevices().disconnectAll(as(ada), engines, info, "yes"));
        assertThat(town.can.changingDevices().disconnectAll(as(ada), engines, info, INFO))
                .isEqualTo(2);
        assertThat(town.can.changingDevices().disconnectAll(as(ada), engines, info, INFO))
                .isZero();
    }

    @Test
    @Rule({"MEM-7", "DEV-9"})
    void a_removed_member_s_devices_end_in_the_removal_and_nobody_else_s() {
        var user = bobWhoMayUseIt();
        var bobs = connects("Phone", user);
        var bobsPassword = bobs.password().reveal();
        var printer = connects("Printer", null).password().reveal();
        var link = gives(user);
        var plan = town.can.removingMembers().plan(as(ada), engines, bob);
        assertThat(plan.ends().get("devices")).containsExactly(id(bobs).value());

        town.removes(ada, engines, bob);

        assertThat(comesIn(bobsPassword)).isEmpty();
        assertThat(comesIn(printer)).isPresent();
        assertThat(cutDevices()).containsOnly(id(bobs));
        assertThat(town.trailOf(engines)).contains("device.disconnected", "device-invitation.cancelled");
        assertThatExceptionOfType(DeviceInvitationCancelled.class)
                .isThrownBy(() -> town.can.redeemingDeviceInvitations().redeem(VISITOR, link));
    }

    @Test
    @Rule({"PRD-5", "DEV-17"})
    void whoever_loses_the_mailbox_their_device_loses_it_in_the_same_instant() {
        var phone = connects("Phone", bobWhoMayUseIt()).password().reveal();
        assertThat(comesIn(phone)).isPresent();

        town.can.sharingMailboxes().close(as(ada), engines, info, bob, SeenVersion.ANY);

        assertThat(comesIn(phone)).isEmpty();
        assertThat(town.can
                        .readingDevices()
                        .page(as(ada), engines, info, PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    @Rule("DEV-17")
    void a_deleted_mailbox_leaves_nothing_for_one_of_the_same_address() {
        bobWhoMayUseIt();
        town.can.changingMailboxes().delete(as(ada), engines, info, SeenVersion.ANY);

        var again = creates(INFO);

        assertThat(town.can
                        .sharingMailboxes()
                        .page(as(ada), engines, again, PageRequest.FIRST)
                        .items())
                .isEmpty();
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
    @Rule({"DEV-7", "DEV-9"})
    void devices_end_with_the_use_of_the_mailbox_though_their_user_still_looks_after_the_mail_service() {
        looksAfterTheMailService(bobWhoMayUseIt());
        var phone = connects("Phone", bob);

        town.can.sharingMailboxes().close(as(ada), engines, info, bob, SeenVersion.ANY);

        assertThat(town.can
                        .readingDevices()
                        .page(as(ada), engines, info, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(cutDevices()).containsOnly(id(phone));
    }

    @Test
    @Rule("DEV-9")
    void a_suspended_member_s_device_stays_on_the_list_and_its_sessions_end() {
        var phone = connects("Phone", bobWhoMayUseIt());
        var password = phone.password().reveal();
        becomes(MemberWish.contact(true, true));
        assertThat(cutDevices()).isEmpty();

        becomes(MemberWish.state(Membership.State.SUSPENDED));

        assertThat(cutDevices()).containsOnly(id(phone));
        assertThat(comesIn(password)).isEmpty();
        becomes(MemberWish.state(Membership.State.ACTIVE));
        assertThat(comesIn(password)).isPresent();
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
    @Rule("DEV-14")
    void a_temporary_password_ends_by_itself_and_its_sessions_are_cut_then() {
        var end = town.clock.instant().plusSeconds(3600);
        var wish = new DeviceWish(new DeviceName("Guest"), DeviceIcon.LAPTOP, null, Set.of(MailProtocol.IMAP), end);
        var guest = town.can.connectingDevices().connect(login(), engines, info, wish);
        var password = guest.password().reveal();

        town.clock.pass(Duration.ofSeconds(3600).minusMillis(1));
        assertThat(comesIn(password)).isPresent();
        assertThat(cutDevices()).isEmpty();
        town.clock.pass(Duration.ofMillis(1));
        assertThat(comesIn(password)).isEmpty();
        assertThat(cutDevices()).containsOnly(id(guest));
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

    private MailboxId creates(String address) {
        return town.can
                .creatingMailboxes()
                .create(as(ada), engines, new NewMailbox(new EmailAddress(address), mail, false))
                .mailbox()
                .id();
    }

    private ConnectedDevice connects(String name, @Nullable UserId user) {
        return town.can.connectingDevices().connect(login(), engines, info, wish(name, user));
    }

    private String gives(@Nullable UserId user) {
        return town.can
                .invitingDevices()
                .give(as(ada), engines, info, wish("Phone", user), null)
                .secret()
                .reveal();
    }

    private void looksAfterTheMailService(UserId user) {
        var usual = new Given(Right.USUAL, null);
        town.can.grantingAccesses().grant(as(ada), engines, new Holder.OfUser(user), mail, null, usual);
    }

    private void becomes(MemberWish wish) {
        town.can.changingMembers().change(as(ada), engines, bob, wish, SeenVersion.ANY);
    }

    private UserId bobWhoMayUseIt() {
        town.can.sharingMailboxes().open(as(ada), engines, info, bob, false, SeenVersion.ANY);
        return bob;
    }

    private Optional<Admitted> comesIn(String password) {
        return comesInFrom(HOME, password);
    }

    private Optional<Admitted> comesInFrom(String network, String password) {
        return town.can
                .verifyingDevicePasswords()
                .verify(DOVECOT, new Attempt(INFO, password, MailProtocol.IMAP, network));
    }

    /** Whose sessions are to be cut by now, each once for every time. */
    private List<DeviceId> cutDevices() {
        var cuts = new ArrayList<DeviceId>();
        var now = town.clock.instant();
        for (var next = claim(now); next.isPresent(); next = claim(now)) {
            cuts.add(next.get().cut().device());
            town.stores.sessionCuts().settle(next.get());
        }
        return cuts;
    }

    private Optional<Ordered> claim(Instant now) {
        return town.stores.sessionCuts().claim(now, now.plusSeconds(60));
    }

    private FreshLogin login() {
        return FreshLogin.byPassword(as(ada));
    }

    private static DeviceWish wish(String name, @Nullable UserId user) {
        return new DeviceWish(new DeviceName(name), DeviceIcon.PHONE, user, MailProtocol.ALL, null);
    }

    private static DeviceId id(ConnectedDevice connected) {
        return connected.device().device().id();
    }
}

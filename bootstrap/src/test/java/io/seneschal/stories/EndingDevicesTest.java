package io.seneschal.stories;

import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationCancelled;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxRefusal.ConfirmationMismatch;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What ends devices of a mailbox, or the sessions that they have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingDevicesTest extends EnginesWithMailbox {

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
}

package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.UseCases;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitation.Standing;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link DeviceInvitations}, but for their mails. */
@Rule("DEV-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeviceInvitationsContract extends MailContract {

    private Mailbox info;

    @BeforeEach
    void a_mailbox() {
        info = mailbox();
    }

    @Test
    void an_invitation_is_found_as_given_on_its_own_mailbox_only() {
        var jobs = mailbox(login("jobs"));
        var bens = invitation(info, wish("Phone", ben), login("ben"), hash());
        var nobodys = invitation(info, wish("Printer", null), null, hash());

        for (var given : List.of(bens, nobodys)) {
            assertThat(stores.deviceInvitations().get(info.id(), given.id())).isEqualTo(given);
            assertThatThrownBy(() -> stores.deviceInvitations().get(jobs.id(), given.id()))
                    .isInstanceOf(UnknownDeviceInvitation.class);
        }
        assertThat(eventsOf(id)).endsWith("device-invitation.given", "device-invitation.given");
    }

    @Test
    void both_links_lead_to_it_and_of_the_mailed_ones_the_latest() {
        var copied = hash();
        var given = invitation(info, wish("Phone", ben), login("ben"), copied);
        var first = given.mailed(hash());
        var second = given.mailed(hash());
        stores.deviceInvitations().linkMailed(first);
        stores.deviceInvitations().linkMailed(second);

        assertThat(stores.deviceInvitations().behind(List.of(hash(), copied))).isEqualTo(second);
        assertThat(stores.deviceInvitations().behind(List.of(mailedLink(second), hash())))
                .isEqualTo(second);
        assertThatThrownBy(() -> stores.deviceInvitations().behind(List.of(mailedLink(first))))
                .isInstanceOf(UnknownDeviceInvitation.class);
    }

    @Test
    void mailing_a_link_is_no_change_of_the_invitation_and_undoes_none() {
        var given = invitation(info, wish("Phone", ben), login("ben"), hash());
        stores.deviceInvitations().linkMailed(given.mailed(hash()));
        save(given.cancel(info, CUSTODIAN, clock.instant()));
        var late = given.mailed(hash());
        stores.deviceInvitations().linkMailed(late);

        var kept = stores.deviceInvitations().get(info.id(), given.id());

        assertThat(kept.standingAt(clock.instant())).isEqualTo(Standing.CANCELLED);
        assertThat(kept.mailedLink()).isEqualTo(late.mailedLink());
        assertThat(kept.version()).isOne();
    }

    @Test
    void how_it_ended_is_kept_on_a_new_version() {
        var given = invitation(info, wish("Phone", ben), null, hash());
        var redemption = given.redeem(new DeviceId(newId()), hash(), clock.instant());

        inOne(() -> {
            stores.deviceInvitations().save(redemption.invitation());
            stores.devices().add(redemption.device());
        });

        var kept = stores.deviceInvitations().get(info.id(), given.id());
        assertThat(kept.ending()).isEqualTo(redemption.invitation().after().ending());
        assertThat(kept.version()).isOne();
        assertThatThrownBy(() -> save(given.cancel(info, CUSTODIAN, clock.instant())))
                .isInstanceOf(StaleChange.class);
        assertThat(eventsOf(id)).endsWith("device-invitation.redeemed", "device.connected");
    }

    @Test
    void of_two_who_redeem_one_at_the_same_instant_one_gets_the_password() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        for (var round = 0; round < 10; round++) {
            var mailbox = mailbox();
            var secret = here.invitingDevices()
                    .give(CONSOLE, id, mailbox.id(), wish("Phone", null), null)
                    .secret()
                    .reveal();

            var outcomes = atTheSameInstant(
                    () -> here.redeemingDeviceInvitations().redeem(OPERATOR, secret),
                    () -> there.redeemingDeviceInvitations().redeem(OPERATOR, secret));

            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.FAILED))
                    .allSatisfy(
                            outcome -> assertThat(outcome.exceptionNow()).isInstanceOf(DeviceInvitationRedeemed.class));
            assertThat(stores.devices().allOn(mailbox.id(), null)).hasSize(1);
        }
    }

    @Test
    @Rule("MEM-7")
    void whoever_leaves_while_an_invitation_is_given_for_them_leaves_none_open() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        for (var round = 0; round < 10; round++) {
            var leaving = member(id, Role.ADMINISTRATOR, "carla");
            var wished = wish("Phone", leaving);

            var outcomes = atTheSameInstant(
                    () -> {
                        here.removingMembers().remove(OPERATOR, id, leaving.id(), SeenVersion.ANY);
                        return leaving;
                    },
                    () -> there.invitingDevices().give(CONSOLE, id, info.id(), wished, null));

            assertThat(outcomes.getFirst().state()).isEqualTo(Future.State.SUCCESS);
            assertThat(stores.deviceInvitations().allOpen(id, null, leaving.id()))
                    .isEmpty();
        }
    }

    @Test
    void it_leads_to_a_mailbox_and_is_for_a_member_or_nobody() {
        var stranger = user("carla");
        var gone = mailbox(login("gone"));
        inOne(() -> stores.mailboxes().remove(gone.delete(OPERATING)));

        assertThatThrownBy(() -> invitation(gone, wish("Phone", null), null, hash()))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> invitation(info, wish("Phone", stranger), null, hash()))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void they_are_listed_in_pages_however_they_ended() {
        var bens = invitation(info, wish("Phone", ben), null, hash());
        var adas = invitation(info, wish("Phone", ada), null, hash());
        var nobodys = invitation(info, wish("Printer", null), null, hash());
        invitation(mailbox(), wish("Phone", ben), null, hash());
        save(bens.cancel(info, CUSTODIAN, clock.instant()));

        var first = stores.deviceInvitations().page(info.id(), null, new PageRequest(null, 2));
        var second = stores.deviceInvitations().page(info.id(), null, new PageRequest(first.next(), 2));

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(DeviceInvitation::id))
                .containsExactly(bens.id(), adas.id(), nobodys.id());
        assertThat(second.next()).isNull();
        assertThat(listed(ben)).containsExactly(bens.id());
        assertThat(listed(ada)).containsExactly(adas.id());
    }

    @Test
    void those_that_nobody_has_ended_are_found_by_user_and_mailbox() {
        var jobs = mailbox(login("jobs"));
        var here = invitation(info, wish("Phone", ben), null, hash());
        var there = invitation(jobs, wish("Phone", ben), null, hash());
        invitation(info, wish("Phone", ada), null, hash());
        invitation(info, wish("Printer", null), null, hash());
        var cancelled = invitation(info, wish("Phone", ben), null, hash());
        save(cancelled.cancel(info, CUSTODIAN, clock.instant()));
        clock.pass(DeviceInvitation.LIFE);

        assertThat(stores.deviceInvitations().allOpen(id, null, ben.id())).containsExactly(here, there);
        assertThat(stores.deviceInvitations().allOpen(id, jobs.id(), ben.id())).containsExactly(there);
        assertThat(stores.deviceInvitations().allOpen(organisation(ben), null, ben.id()))
                .isEmpty();
    }

    private List<DeviceInvitationId> listed(User user) {
        return stores.deviceInvitations().page(info.id(), user.id(), PageRequest.FIRST).items().stream()
                .map(DeviceInvitation::id)
                .toList();
    }

    private void save(Change<DeviceInvitation> changed) {
        inOne(() -> stores.deviceInvitations().save(changed));
    }

    private static SecretHash mailedLink(DeviceInvitation invitation) {
        return Objects.requireNonNull(invitation.mailedLink());
    }
}

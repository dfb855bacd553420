package io.seneschal.domain.mailbox;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.mailbox.DeviceInvitation.Standing;
import io.seneschal.domain.mailbox.DeviceInvitationEvent.Cancelled;
import io.seneschal.domain.mailbox.DeviceInvitationEvent.Given;
import io.seneschal.domain.mailbox.DeviceInvitationEvent.Redeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceEndNotAhead;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationCancelled;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationExpired;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.NotOwnDevice;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("DEV-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceInvitationTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final Instant END = NOON.plus(Duration.ofHours(720));
    static final SecretHash PASSWORD = new SecretHash("password");

    final UserId eve = someone();
    final House house = House.foundedBy(someone());
    final Mailbox info = Post.mailbox(house, "info@example.org");
    final Actor.Person administrator = new Actor.Person(someone());
    final DeviceId phone = new DeviceId(UUID.randomUUID());
    final DeviceInvitation invitation = given(Post.wish("Phone", eve));

    @Test
    void is_given_for_a_device_of_somebody() {
        var id = new DeviceInvitationId(UUID.randomUUID());

        var given = DeviceInvitation.give(
                id,
                info,
                Post.wish("Phone", eve),
                null,
                new SecretHash("link"),
                new Custodian.OfAll(),
                FreshLogin.byPassword(administrator),
                NOON);

        assertThat(given.events()).containsExactly(new Given(house.id(), info.id(), id, eve));
        assertThat(given.after().toString()).doesNotContain("link=SecretHash[text");
    }

    @Test
    void whoever_manages_only_their_own_devices_gives_links_to_no_other() {
        assertThatExceptionOfType(NotOwnDevice.class)
                .isThrownBy(() -> DeviceInvitation.give(
                        new DeviceInvitationId(UUID.randomUUID()),
                        info,
                        Post.wish("Phone", eve),
                        null,
                        new SecretHash("link"),
                        new Custodian.OfOwn(someone()),
                        FreshLogin.byPassword(administrator),
                        NOON));
    }

    @Test
    @Rule("MEM-7")
    void to_a_device_of_whoever_it_is_mailed_to_unless_somebody_said_whose_it_is() {
        assertThat(Post.wish("Phone", null).mailedTo(Optional.of(eve))).isEqualTo(Post.wish("Phone", eve));
        assertThat(Post.wish("Phone", eve).mailedTo(Optional.of(someone()))).isEqualTo(Post.wish("Phone", eve));
        assertThat(Post.wish("Printer", null).mailedTo(Optional.empty())).isEqualTo(Post.wish("Printer", null));
    }

    @Test
    @Rule("DEV-5")
    void redeeming_it_connects_the_device_with_a_password_that_is_made_then() {
        var redemption = invitation.redeem(phone, PASSWORD, NOON.plusSeconds(60));

        assertThat(redemption.invitation().events())
                .containsExactly(new Redeemed(house.id(), info.id(), invitation.id(), phone));
        assertThat(redemption.device().after())
                .isEqualTo(new Device(
                        phone,
                        house.id(),
                        info.id(),
                        Post.wish("Phone", eve),
                        PASSWORD,
                        administrator,
                        NOON.plusSeconds(60),
                        0));
    }

    @Test
    void holds_for_thirty_days() {
        var last = END.minus(ONE_STEP);

        assertThat(invitation.redeem(phone, PASSWORD, last).device().after().id())
                .isEqualTo(phone);
        assertThat(invitation.standingAt(last)).isEqualTo(Standing.PENDING);
        assertThat(invitation.standingAt(END)).isEqualTo(Standing.EXPIRED);
        assertThatExceptionOfType(DeviceInvitationExpired.class)
                .isThrownBy(() -> invitation.redeem(phone, PASSWORD, END));
    }

    @Test
    void holds_once() {
        var redeemed = invitation.redeem(phone, PASSWORD, NOON).invitation().after();

        assertThat(redeemed.standingAt(END)).isEqualTo(Standing.REDEEMED);
        assertThatExceptionOfType(DeviceInvitationRedeemed.class)
                .isThrownBy(() -> redeemed.redeem(phone, PASSWORD, NOON));
        assertThatExceptionOfType(DeviceInvitationRedeemed.class)
                .isThrownBy(() -> redeemed.cancel(info, new Custodian.OfAll(), NOON));
        assertThat(redeemed.end(NOON).isNone()).isTrue();
    }

    @Test
    @Rule("DEV-13")
    void leads_to_the_settings_also_once_it_is_redeemed() {
        var redeemed = invitation.redeem(phone, PASSWORD, NOON).invitation().after();
        var cancelled = invitation.cancel(info, new Custodian.OfAll(), NOON).after();

        assertThatCode(() -> invitation.requireNotOver(END.minus(ONE_STEP))).doesNotThrowAnyException();
        assertThatCode(() -> redeemed.requireNotOver(END.minus(ONE_STEP))).doesNotThrowAnyException();
        assertThatExceptionOfType(DeviceInvitationExpired.class).isThrownBy(() -> invitation.requireNotOver(END));
        assertThatExceptionOfType(DeviceInvitationRedeemed.class).isThrownBy(() -> redeemed.requireNotOver(END));
        assertThatExceptionOfType(DeviceInvitationCancelled.class).isThrownBy(() -> cancelled.requireNotOver(NOON));
    }

    @Test
    void can_be_cancelled_before() {
        var cancelled = invitation.cancel(info, new Custodian.OfAll(), NOON);

        assertThat(cancelled.events()).containsExactly(new Cancelled(house.id(), info.id(), invitation.id()));
        assertThat(cancelled.after().standingAt(NOON)).isEqualTo(Standing.CANCELLED);
        assertThatExceptionOfType(DeviceInvitationCancelled.class)
                .isThrownBy(() -> cancelled.after().redeem(phone, PASSWORD, NOON));
        assertThatExceptionOfType(NotOwnDevice.class)
                .isThrownBy(() -> invitation.cancel(info, new Custodian.OfOwn(someone()), NOON));
    }

    @Test
    @Rule("DEV-14")
    void brings_no_device_whose_own_end_has_come() {
        var end = NOON.plusSeconds(60);
        var forAMinute = given(Post.wishUntil("Phone", eve, end));

        assertThat(forAMinute
                        .redeem(phone, PASSWORD, end.minus(ONE_STEP))
                        .device()
                        .after()
                        .wish()
                        .expiresAt())
                .isEqualTo(end);
        assertThatExceptionOfType(DeviceEndNotAhead.class).isThrownBy(() -> forAMinute.redeem(phone, PASSWORD, end));
    }

    @Test
    void a_mailed_link_is_a_second_one_to_the_same() {
        var mailed = invitation.mailed(new SecretHash("mailed"));

        assertThat(mailed.link()).isEqualTo(invitation.link());
        assertThat(mailed.mailedLink()).isEqualTo(new SecretHash("mailed"));
        assertThat(mailed.version()).isEqualTo(invitation.version());
    }

    private DeviceInvitation given(DeviceWish wish) {
        return DeviceInvitation.give(
                        new DeviceInvitationId(UUID.randomUUID()),
                        info,
                        wish,
                        null,
                        new SecretHash("link"),
                        new Custodian.OfAll(),
                        FreshLogin.byPassword(administrator),
                        NOON)
                .after();
    }
}

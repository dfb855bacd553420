package io.seneschal.domain.mailbox;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.mailbox.DeviceEvent.Connected;
import io.seneschal.domain.mailbox.DeviceEvent.Disconnected;
import io.seneschal.domain.mailbox.DeviceEvent.Limited;
import io.seneschal.domain.mailbox.DeviceEvent.PasswordRotated;
import io.seneschal.domain.mailbox.DeviceEvent.Renamed;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceEndNotAhead;
import io.seneschal.domain.mailbox.DeviceRefusal.NoProtocols;
import io.seneschal.domain.mailbox.DeviceRefusal.NotOwnDevice;
import io.seneschal.domain.mailbox.DeviceRefusal.UnusableDeviceName;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final SecretHash FIRST = new SecretHash("first");
    static final SecretHash SECOND = new SecretHash("second");
    static final Custodian ALL = new Custodian.OfAll();

    final UserId eve = someone();
    final Actor.Person administrator = new Actor.Person(someone());
    final FreshLogin login = FreshLogin.byPassword(administrator);
    final House house = House.foundedBy(someone());
    final Mailbox info = Post.mailbox(house, "info@example.org");
    final DeviceId id = new DeviceId(UUID.randomUUID());
    final Device phone = connected(Post.wish("Phone", eve));

    @Nested
    @Rule("DEV-5")
    class Connecting {

        @Test
        void tells_whose_it_is_and_what_it_may_do_but_not_its_name_or_password() {
            var change = Device.connect(id, info, Post.wish("Phone", eve), FIRST, ALL, login, NOON);

            assertThat(change.events())
                    .containsExactly(new Connected(house.id(), info.id(), id, eve, MailProtocol.ALL, null));
            assertThat(change.toString()).doesNotContain("first");
        }

        @Test
        void remembers_who_did_it_and_when() {
            assertThat(phone.createdBy()).isEqualTo(administrator);
            assertThat(phone.createdAt()).isEqualTo(NOON);
        }

        @Test
        void needs_no_user() {
            assertThat(connected(Post.wish("Printer", null)).wish().user()).isNull();
        }

        @Test
        @Rule("DEV-10")
        void is_for_ones_own_device_where_one_manages_no_other() {
            var own = new Custodian.OfOwn(eve);

            assertThat(Device.connect(id, info, Post.wish("Phone", eve), FIRST, own, login, NOON)
                            .events())
                    .hasSize(1);
            assertThatExceptionOfType(NotOwnDevice.class)
                    .isThrownBy(() -> Device.connect(id, info, Post.wish("Phone", someone()), FIRST, own, login, NOON));
            assertThatExceptionOfType(NotOwnDevice.class)
                    .isThrownBy(() -> Device.connect(id, info, Post.wish("Printer", null), FIRST, own, login, NOON));
        }

        @Test
        void takes_a_name_that_can_be_shown() {
            assertThat(new DeviceName("x".repeat(64)).text()).hasSize(64);
            for (var name : List.of("", " ", "x".repeat(65), "a\u0000b")) {
                assertThatExceptionOfType(UnusableDeviceName.class).isThrownBy(() -> new DeviceName(name));
            }
        }
    }

    @Nested
    @Rule("DEV-14")
    class A_limited_password {

        @Test
        void opens_only_its_protocols() {
            var printer = connected(limitedTo(EnumSet.of(MailProtocol.SMTP)));

            assertThat(printer.admits(MailProtocol.SMTP, NOON)).isTrue();
            assertThat(printer.admits(MailProtocol.IMAP, NOON)).isFalse();
        }

        @Test
        void opens_nothing_from_its_end_on() {
            var end = NOON.plusSeconds(60);
            var guest = connected(Post.wishUntil("Guest", null, end));

            assertThat(guest.admits(MailProtocol.IMAP, end.minus(ONE_STEP))).isTrue();
            assertThat(guest.admits(MailProtocol.IMAP, end)).isFalse();
            assertThat(guest.admits(MailProtocol.IMAP, end.plus(ONE_STEP))).isFalse();
        }

        @Test
        void ends_after_it_begins() {
            assertThatExceptionOfType(DeviceEndNotAhead.class)
                    .isThrownBy(() -> connected(Post.wishUntil("Guest", null, NOON)));
            assertThat(connected(Post.wishUntil("Guest", null, NOON.plus(ONE_STEP)))
                            .wish()
                            .expiresAt())
                    .isEqualTo(NOON.plus(ONE_STEP));
        }

        @Test
        void talks_something() {
            assertThatExceptionOfType(NoProtocols.class).isThrownBy(() -> limitedTo(Set.of()));
        }
    }

    @Nested
    class Changing {

        @Test
        void the_name_leaves_what_it_may_do() {
            var renamed = phone.change(Post.wish("Old phone", eve), info, ALL, NOON);

            assertThat(renamed.events()).containsExactly(new Renamed(house.id(), info.id(), id));
            assertThat(renamed.after().isLimitedLike(phone)).isTrue();
        }

        @Test
        void what_it_may_do_is_told() {
            var smtp = EnumSet.of(MailProtocol.SMTP);
            var wished = new DeviceWish(new DeviceName("Phone"), DeviceIcon.PHONE, eve, smtp, NOON.plusSeconds(9));

            var limited = phone.change(wished, info, ALL, NOON);

            assertThat(limited.events())
                    .containsExactly(new Limited(house.id(), info.id(), id, smtp, NOON.plusSeconds(9)));
            assertThat(limited.after().isLimitedLike(phone)).isFalse();
        }

        @Test
        void nothing_is_no_change() {
            assertThat(phone.change(phone.wish(), info, ALL, NOON).isNone()).isTrue();
        }

        @Test
        void whose_it_is_stays() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> phone.change(Post.wish("Phone", someone()), info, ALL, NOON));
        }

        @Test
        @Rule("DEV-14")
        void one_that_is_over_can_be_renamed_and_given_a_new_end() {
            var end = NOON.plusSeconds(60);
            var over = connected(Post.wishUntil("Guest", null, end));

            assertThat(over.change(Post.wishUntil("Old guest", null, end), info, ALL, end)
                            .events())
                    .hasSize(1);
            assertThat(over.change(Post.wishUntil("Guest", null, end.plusSeconds(1)), info, ALL, end)
                            .after()
                            .admits(MailProtocol.IMAP, end))
                    .isTrue();
        }
    }

    @Nested
    class Ending {

        @Test
        @Rule("DEV-6")
        void rotating_puts_a_new_password_in_the_place_of_the_old_one() {
            var rotated = phone.rotate(SECOND, info, ALL, login, NOON);

            assertThat(rotated.after().password()).isEqualTo(SECOND);
            assertThat(rotated.events()).containsExactly(new PasswordRotated(house.id(), info.id(), id));
        }

        @Test
        @Rule("DEV-6")
        void a_device_that_is_over_gets_no_new_password() {
            var end = NOON.plusSeconds(60);
            var over = connected(Post.wishUntil("Guest", null, end));

            assertThatExceptionOfType(DeviceEndNotAhead.class)
                    .isThrownBy(() -> over.rotate(SECOND, info, ALL, login, end));
        }

        @Test
        @Rule("DEV-7")
        void disconnecting_is_told() {
            assertThat(phone.disconnect(info, ALL).events())
                    .containsExactly(new Disconnected(house.id(), info.id(), id));
        }

        @Test
        @Rule("DEV-10")
        void another_s_device_is_not_theirs_who_manage_only_their_own() {
            var stranger = new Custodian.OfOwn(someone());

            assertThatExceptionOfType(NotOwnDevice.class).isThrownBy(() -> phone.disconnect(info, stranger));
            assertThatExceptionOfType(NotOwnDevice.class)
                    .isThrownBy(() -> phone.rotate(SECOND, info, stranger, login, NOON));
            assertThatExceptionOfType(NotOwnDevice.class)
                    .isThrownBy(() -> phone.change(phone.wish(), info, stranger, NOON));
        }
    }

    private Device connected(DeviceWish wish) {
        return Device.connect(id, info, wish, FIRST, ALL, login, NOON).after();
    }

    private static DeviceWish limitedTo(Set<MailProtocol> protocols) {
        return new DeviceWish(new DeviceName("Printer"), DeviceIcon.PRINTER, null, protocols, null);
    }
}

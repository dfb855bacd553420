package io.seneschal.domain.mailbox;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.DeviceRefusal.UserWithoutUse;
import io.seneschal.domain.mailbox.MailboxRefusal.SelfServiceOff;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Post;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule("DEV-17")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialTest {

    static final EmailAddress ADDRESS = new EmailAddress("info@example.org");

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Product mail = Wares.open(house.id(), Wares.MAIL);
    final Mailbox info = Post.mailbox(mail, "Info@example.org");

    @Test
    void a_device_that_is_nobody_s_comes_in_while_it_and_its_product_can_be_used() {
        var printer = device(null);

        assertThat(admits(new Credential(printer, info, mail, null, List.of(), null)))
                .isTrue();
        var blocked = mail.stand(Product.State.BLOCKED, operator()).after();
        assertThat(admits(new Credential(printer, info, blocked, null, List.of(), null)))
                .isFalse();
    }

    @Test
    void it_opens_its_own_mailbox_in_whatever_case_and_no_other() {
        var printer = new Credential(device(null), info, mail, null, List.of(), null);

        assertThat(printer.admits(new EmailAddress("INFO@example.ORG"), MailProtocol.IMAP, NOON))
                .isTrue();
        assertThat(printer.admits(new EmailAddress("jobs@example.org"), MailProtocol.IMAP, NOON))
                .isFalse();
    }

    @Nested
    @Rule("PRD-5")
    class Of_a_member {

        @Test
        void comes_in_for_what_they_may_do_themselves() {
            var reader = owned(house.member(eve), access(EnumSet.of(Right.READ_MAIL), null));

            assertThat(reader.admits(ADDRESS, MailProtocol.IMAP, NOON)).isTrue();
            assertThat(reader.admits(ADDRESS, MailProtocol.POP, NOON)).isTrue();
            assertThat(reader.admits(ADDRESS, MailProtocol.SMTP, NOON)).isFalse();
            assertThat(reader.admits(ADDRESS, MailProtocol.SIEVE, NOON)).isFalse();
        }

        @Test
        void stays_out_once_nothing_opens_the_mailbox_to_them() {
            assertThat(admits(owned(house.member(eve)))).isFalse();
        }

        @Test
        void stays_out_from_the_end_of_their_access_on() {
            var end = NOON.plusSeconds(60);
            var guest = owned(house.member(eve), access(Right.ofMailboxUsers(false), end));

            assertThat(guest.admits(ADDRESS, MailProtocol.IMAP, end.minusMillis(1)))
                    .isTrue();
            assertThat(guest.admits(ADDRESS, MailProtocol.IMAP, end)).isFalse();
        }

        @Test
        void stays_out_while_their_membership_is_suspended_and_when_it_is_gone() {
            var granted = access(Right.ofMailboxUsers(true), null);

            assertThat(admits(owned(house.suspended(eve).member(eve), granted))).isFalse();
            assertThat(admits(owned(null, granted))).isFalse();
        }

        @Test
        @Rule("DEV-9")
        void keeps_its_sessions_while_it_would_be_let_in_for_all_that_it_may_have_open() {
            var end = NOON.plusSeconds(60);
            var all = owned(house.member(eve), access(Right.ofMailboxUsers(false), end));
            var reader = owned(house.member(eve), access(EnumSet.of(Right.READ_MAIL), null));

            assertThat(all.upholdsSessions(end.minusMillis(1))).isTrue();
            assertThat(all.upholdsSessions(end)).isFalse();
            assertThat(reader.upholdsSessions(NOON)).as("a session that sends").isFalse();
        }

        @Test
        void comes_in_by_role_alone() {
            var ada = someone();
            house.with(ada, Role.ADMINISTRATOR);

            assertThat(admits(new Credential(device(ada), info, mail, house.member(ada), List.of(), null)))
                    .isTrue();
        }
    }

    @Nested
    @Rule("DEV-10")
    class Managing_devices {

        @Test
        void legal_responsibles_administrators_and_operators_manage_all() {
            var ada = someone();
            house.with(ada, Role.ADMINISTRATOR);

            assertThat(Custodian.of(house.of(ada), info, user -> reach())).isEqualTo(new Custodian.OfAll());
            assertThat(Custodian.of(operator(), info, user -> reach())).isEqualTo(new Custodian.OfAll());
        }

        @Test
        void a_member_manages_their_own_where_the_mailbox_permits_it() {
            var user = access(Right.ofMailboxUsers(false), null);
            var permitting = info.switchSelfService(true, operator()).after();

            assertThat(Custodian.of(house.of(eve), permitting, it -> reach(user)))
                    .isEqualTo(new Custodian.OfOwn(eve));
            assertThatExceptionOfType(SelfServiceOff.class)
                    .isThrownBy(() -> Custodian.of(house.of(eve), info, it -> reach(user)));
        }

        @Test
        void or_where_it_was_opened_to_them() {
            var user = access(Right.ofMailboxUsers(true), null);

            assertThat(Custodian.of(house.of(eve), info, it -> reach(user))).isEqualTo(new Custodian.OfOwn(eve));
        }

        @Test
        void but_not_where_they_may_not_even_use_the_mailbox() {
            var permitting = info.switchSelfService(true, operator()).after();

            assertThatExceptionOfType(NotGranted.class)
                    .isThrownBy(() -> Custodian.of(house.of(eve), permitting, it -> reach()));
            house.suspended(eve);
            assertThatExceptionOfType(MembershipSuspended.class)
                    .isThrownBy(() -> Custodian.of(
                            house.of(eve), permitting, it -> reach(access(Right.ofMailboxUsers(true), null))));
        }

        @Test
        void a_device_belongs_to_somebody_who_may_use_the_mailbox() {
            assertThatCode(() -> info.requireUsableBy(reach(access(EnumSet.of(Right.READ_MAIL), null))))
                    .doesNotThrowAnyException();
            assertThatExceptionOfType(UserWithoutUse.class).isThrownBy(() -> info.requireUsableBy(reach()));
            assertThatExceptionOfType(UserWithoutUse.class)
                    .isThrownBy(() -> info.requireUsableBy(reach(access(Right.USUAL, null))));
        }
    }

    @Test
    @Rule("DEV-15")
    void a_use_is_noted_once_a_minute() {
        var use = new LastUse(NOON, MailProtocol.IMAP, "192.0.2.1");
        var minute = NOON.plus(Duration.ofMinutes(1));

        assertThat(use.isOutdatedAt(minute.minusMillis(1))).isFalse();
        assertThat(use.isOutdatedAt(minute)).isTrue();
    }

    private Credential owned(@Nullable Membership owner, Access... held) {
        return new Credential(device(eve), info, mail, owner, List.of(held), null);
    }

    private static boolean admits(Credential credential) {
        return credential.admits(ADDRESS, MailProtocol.IMAP, NOON);
    }

    private Reach reach(Access... held) {
        return Reach.of(house.member(eve), mail, List.of(held), NOON);
    }

    private Device device(@Nullable UserId user) {
        var login = FreshLogin.atTheConsole(new Actor.Operator("root"));
        return Device.connect(
                        new DeviceId(UUID.randomUUID()),
                        info,
                        Post.wish("Phone", user),
                        new SecretHash("password"),
                        new Custodian.OfAll(),
                        login,
                        NOON)
                .after();
    }

    private Access access(Set<Right> rights, @Nullable Instant until) {
        return new Access(
                new AccessId(UUID.randomUUID()),
                house.id(),
                new Holder.OfTeam(new TeamId(UUID.randomUUID())),
                new Extent.One(mail.id(), new Resource("mailbox", "info@example.org")),
                rights,
                until,
                NOON,
                0);
    }
}

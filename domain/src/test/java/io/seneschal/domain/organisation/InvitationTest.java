package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadySettled;
import io.seneschal.domain.organisation.InvitationRefusal.ForSomeoneElse;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationCancelled;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationExpired;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationTest {

    static final Instant LAST_MOMENT = NOON.plus(Duration.ofDays(30)).minusMillis(1);
    static final Instant THIRTY_DAYS_LATER = NOON.plus(Duration.ofDays(30));
    static final SecretHash LINK = new SecretHash("link-one");
    static final SecretHash NEW_LINK = new SecretHash("link-two");

    final UserId ada = someone();
    final UserId tom = someone();
    final UserId eve = someone();
    final House house = House.foundedBy(ada).with(tom, Role.ADMINISTRATOR).with(eve, Role.COLLABORATOR);
    final Invitation pending = sent(Role.COLLABORATOR, true, tom);

    @Nested
    @Rule("INV-2")
    class For_30_days {

        @Test
        void it_is_pending_until_the_last_moment() {
            assertThat(pending.standingAt(NOON)).isEqualTo(Standing.PENDING);
            assertThat(pending.standingAt(LAST_MOMENT)).isEqualTo(Standing.PENDING);
            assertThat(pending.accept(invited(), LAST_MOMENT).after().standingAt(LAST_MOMENT))
                    .isEqualTo(Standing.ACCEPTED);
        }

        @Test
        void and_not_an_instant_longer() {
            assertThat(pending.expiresAt()).isEqualTo(THIRTY_DAYS_LATER);
            assertThat(pending.standingAt(THIRTY_DAYS_LATER)).isEqualTo(Standing.EXPIRED);
            assertThatExceptionOfType(InvitationExpired.class)
                    .isThrownBy(() -> pending.accept(invited(), THIRTY_DAYS_LATER))
                    .returns(Refusal.Kind.EXPIRED, Refusal::kind);
            assertThatExceptionOfType(InvitationExpired.class).isThrownBy(() -> pending.decline(THIRTY_DAYS_LATER));
            assertThatExceptionOfType(InvitationExpired.class)
                    .isThrownBy(
                            () -> pending.changeOffer(offer(Role.EXTERNAL, true), house.of(tom), THIRTY_DAYS_LATER));
        }

        @Test
        void what_was_accepted_stays_accepted_when_they_are_over() {
            var accepted = pending.accept(invited(), NOON).after();

            assertThat(accepted.standingAt(THIRTY_DAYS_LATER)).isEqualTo(Standing.ACCEPTED);
        }

        @Test
        void each_end_is_told_from_the_others() {
            assertThat(pending.decline(NOON).after().standingAt(NOON)).isEqualTo(Standing.DECLINED);
            assertThat(pending.cancel(house.of(tom), NOON).after().standingAt(NOON))
                    .isEqualTo(Standing.CANCELLED);
            assertThat(pending.makeRoom(THIRTY_DAYS_LATER).after().standingAt(THIRTY_DAYS_LATER))
                    .isEqualTo(Standing.EXPIRED);
        }
    }

    @Nested
    @Rule("INV-3")
    class Sending_it_again {

        final Instant later = NOON.plus(Duration.ofDays(20));

        @Test
        void makes_a_new_link_and_30_new_days() {
            var resent = pending.resend(NEW_LINK, house.of(tom), later).after();

            assertThat(resent.secret()).isEqualTo(NEW_LINK);
            assertThat(resent.standingAt(later.plus(Duration.ofDays(30)).minusMillis(1)))
                    .isEqualTo(Standing.PENDING);
            assertThat(resent.standingAt(later.plus(Duration.ofDays(30)))).isEqualTo(Standing.EXPIRED);
        }

        @Test
        void wakes_an_expired_one() {
            var resent =
                    pending.resend(NEW_LINK, house.of(tom), THIRTY_DAYS_LATER).after();

            assertThat(resent.standingAt(THIRTY_DAYS_LATER)).isEqualTo(Standing.PENDING);
        }

        @Test
        void is_no_way_around_an_end() {
            var accepted = pending.accept(invited(), NOON).after();
            var cancelled = pending.cancel(house.of(tom), NOON).after();
            var lapsed = pending.makeRoom(THIRTY_DAYS_LATER).after();

            assertThatExceptionOfType(AlreadySettled.class)
                    .isThrownBy(() -> accepted.resend(NEW_LINK, house.of(tom), later));
            assertThatExceptionOfType(InvitationCancelled.class)
                    .isThrownBy(() -> cancelled.resend(NEW_LINK, house.of(tom), later));
            assertThatExceptionOfType(AlreadySettled.class)
                    .isThrownBy(() -> lapsed.resend(NEW_LINK, house.of(tom), later));
        }
    }

    @Nested
    @Rule("INV-4")
    class A_strict_one {

        @Test
        void is_for_the_invited_address_in_whatever_case() {
            var accepted = pending.accept(userWith("GRACE@Example.ORG"), NOON);

            assertThat(accepted.after().standingAt(NOON)).isEqualTo(Standing.ACCEPTED);
        }

        @Test
        void is_not_for_another_address() {
            assertThatExceptionOfType(ForSomeoneElse.class)
                    .isThrownBy(() -> pending.accept(userWith("mallory@example.org"), NOON))
                    .returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
        }
    }

    @Test
    @Rule("INV-4")
    void one_that_is_not_strict_is_for_whoever_has_the_link() {
        var open = sent(Role.COLLABORATOR, false, tom);

        assertThat(open.accept(userWith("grace.hopper@example.net"), NOON)
                        .after()
                        .standingAt(NOON))
                .isEqualTo(Standing.ACCEPTED);
    }

    @Nested
    @Rule("INV-6")
    class Nobody_offers_more_than_they_have {

        @ParameterizedTest
        @EnumSource
        void a_legal_responsible_offers_every_role(Role role) {
            assertThatCode(() -> sent(role, true, ada)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEGAL_RESPONSIBLE")
        void an_administrator_offers_every_role_but_the_highest(Role role) {
            assertThatCode(() -> sent(role, true, tom)).doesNotThrowAnyException();
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> sent(Role.LEGAL_RESPONSIBLE, true, tom));
        }

        @ParameterizedTest
        @EnumSource
        void a_collaborator_offers_none(Role role) {
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> sent(role, true, eve));
        }

        @Test
        void an_operator_does_not_offer_the_highest_role() {
            assertThatExceptionOfType(MemberNeeded.class)
                    .isThrownBy(() -> Invitation.send(
                            pending.id(), house.id(), offer(Role.LEGAL_RESPONSIBLE, true), LINK, operator(), NOON));
        }

        @Test
        void an_administrator_cannot_raise_touch_or_resend_an_offer_above_them() {
            var high = sent(Role.LEGAL_RESPONSIBLE, true, ada);

            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> pending.changeOffer(offer(Role.LEGAL_RESPONSIBLE, true), house.of(tom), NOON));
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> high.changeOffer(offer(Role.EXTERNAL, true), house.of(tom), NOON));
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> high.resend(NEW_LINK, house.of(tom), NOON));
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> high.cancel(house.of(tom), NOON));
        }
    }

    @Test
    @Rule("INV-7")
    void a_pending_one_leaves_no_room_for_another() {
        assertThatExceptionOfType(AlreadyInvited.class).isThrownBy(() -> pending.makeRoom(LAST_MOMENT));
    }

    @Test
    @Rule("INV-7")
    void an_expired_or_ended_one_leaves_room() {
        assertThat(pending.makeRoom(THIRTY_DAYS_LATER).events())
                .isEqualTo(List.of(new InvitationEvent.Lapsed(house.id(), pending.id())));
        assertThat(pending.decline(NOON).after().makeRoom(NOON).isNone()).isTrue();
    }

    @Test
    @Rule("INV-2")
    void an_end_is_final() {
        var declined = pending.decline(NOON).after();
        var cancelled = pending.cancel(house.of(tom), NOON).after();

        assertThatExceptionOfType(AlreadySettled.class).isThrownBy(() -> declined.accept(invited(), NOON));
        assertThatExceptionOfType(AlreadySettled.class).isThrownBy(() -> declined.cancel(house.of(tom), NOON));
        assertThatExceptionOfType(InvitationCancelled.class).isThrownBy(() -> cancelled.accept(invited(), NOON));
        assertThat(cancelled.cancel(house.of(tom), NOON).isNone()).isTrue();
    }

    @Test
    void an_offer_can_be_changed_and_the_link_stays() {
        var change = pending.changeOffer(offer(Role.ADMINISTRATOR, false), house.of(tom), LAST_MOMENT);

        assertThat(change.after().offer().terms().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(change.after().secret()).isEqualTo(LINK);
        assertThat(change.after().expiresAt()).isEqualTo(pending.expiresAt());
        assertThat(pending.changeOffer(pending.offer(), house.of(tom), NOON).isNone())
                .isTrue();
    }

    @Test
    @Rule("INV-7")
    void an_offer_cannot_be_turned_to_another_address() {
        var offer = pending.offer();
        var elsewhere = new Offer(
                new EmailAddress("mallory@example.org"), offer.name(), offer.locale(), offer.terms(), offer.strict());

        assertThatIllegalArgumentException().isThrownBy(() -> pending.changeOffer(elsewhere, house.of(tom), NOON));
    }

    @Test
    @Rule("INV-5")
    void the_secret_of_its_link_does_not_show() {
        assertThat(pending.toString()).doesNotContain("link-one");
    }

    private Invitation sent(Role role, boolean strict, UserId by) {
        var id = new InvitationId(UUID.randomUUID());
        return Invitation.send(id, house.id(), offer(role, strict), LINK, house.of(by), NOON)
                .after();
    }

    private static Offer offer(Role role, boolean strict) {
        return new Offer(
                new EmailAddress("grace@example.org"),
                new PersonName("Grace", "Hopper"),
                new PreferredLocale("en"),
                new Terms(role, false, ContactPreferences.NONE),
                strict);
    }

    private static User invited() {
        return userWith("grace@example.org");
    }

    private static User userWith(String login) {
        return new User(
                someone(),
                new EmailAddress(login),
                new PasswordHash("hash"),
                new PersonName("Grace", "Hopper"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("en"),
                NOON,
                1);
    }
}

package io.seneschal.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.UnusablePersonName;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.domain.user.User.ProfileWish;
import io.seneschal.domain.user.UserRefusal.LastLegalResponsibleSomewhere;
import io.seneschal.domain.user.UserRefusal.LoginTaken;
import io.seneschal.domain.user.UserRefusal.UnusablePhoneNumber;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserTest {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final UserId ID = House.someone();

    final User ada = signUp(Optional.empty()).after();

    @Test
    @Rule({"USR-6", "USR-8"})
    void signing_up_keeps_everything_as_it_was_said() {
        assertThat(ada.login().text()).isEqualTo("Ada@Example.org");
        assertThat(ada.phone().text()).isEqualTo("+41791234567");
        assertThat(signUp(Optional.empty()).events()).isEqualTo(List.of(new UserEvent.SignedUp(ada.id())));
    }

    @Test
    @Rule("USR-6")
    void a_login_that_somebody_has_is_taken() {
        assertThatExceptionOfType(LoginTaken.class).isThrownBy(() -> signUp(Optional.of(ada)));
    }

    @Test
    @Rule("AUD-1")
    void a_changed_profile_tells_which_things_changed_and_not_what_they_are() {
        var change = ada.changeProfile(
                new ProfileWish("Augusta", null, new PhoneNumber("+41797654321"), new PreferredLocale("fr-CH")));

        assertThat(change.after().name()).isEqualTo(new PersonName("Augusta", "Lovelace"));
        assertThat(change.events())
                .isEqualTo(List.of(new UserEvent.ProfileChanged(ada.id(), List.of("name", "phone", "locale"))));
    }

    @Test
    void a_profile_that_is_so_already_does_not_change() {
        assertThat(ada.changeProfile(new ProfileWish(null, null, null, null)).isNone())
                .isTrue();
        assertThat(ada.changeProfile(new ProfileWish(" Ada ", null, ada.phone(), null))
                        .isNone())
                .isTrue();
        assertThatExceptionOfType(UnusablePersonName.class)
                .isThrownBy(() -> ada.changeProfile(new ProfileWish("", null, null, null)));
    }

    @Test
    @Rule("USR-10")
    void an_account_closes_when_no_organisation_would_be_without_legal_responsible() {
        assertThat(ada.close(List.of()).events()).isEqualTo(List.of(new UserEvent.AccountClosed(ada.id())));
    }

    @Test
    @Rule("USR-10")
    void an_account_stays_while_organisations_need_it_and_the_refusal_lists_them() {
        var first = new OrganisationId(UUID.randomUUID());
        var second = new OrganisationId(UUID.randomUUID());

        assertThatExceptionOfType(LastLegalResponsibleSomewhere.class)
                .isThrownBy(() -> ada.close(List.of(first, second)))
                .satisfies(refusal -> assertThat(refusal.because().get("organisations"))
                        .isEqualTo(List.of(first.toString(), second.toString())));
    }

    @Test
    @Rule("USR-9")
    void the_hash_of_the_password_does_not_show() {
        assertThat(ada.toString()).doesNotContain("argon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1234567", "+41791234567", "+123456789012345"})
    @Rule("USR-8")
    void a_phone_number_has_7_to_15_digits(String text) {
        assertThat(new PhoneNumber(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+123456",
                "+1234567890123456",
                "+0123456789",
                "0041791234567",
                "+41 79 123 45 67",
                "+4179123456x",
                "+٤١٧٩١٢٣٤٥٦٧",
                "+41791234567\n"
            })
    @Rule("USR-8")
    void a_phone_number_is_written_in_the_international_way(String text) {
        assertThatExceptionOfType(UnusablePhoneNumber.class).isThrownBy(() -> new PhoneNumber(text));
    }

    private Change<User> signUp(Optional<User> holder) {
        var account = new NewAccount(
                new EmailAddress("Ada@Example.org"),
                new PersonName("Ada", "Lovelace"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("en"));
        return User.signUp(ID, account, new PasswordHash("argon"), holder, NOON);
    }
}

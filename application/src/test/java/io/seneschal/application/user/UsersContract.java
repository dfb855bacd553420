package io.seneschal.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.domain.user.User.ProfileWish;
import io.seneschal.domain.user.UserEvent;
import io.seneschal.domain.user.UserRefusal.LoginTaken;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UsersContract extends StoresContract {

    @Test
    void a_user_is_found_as_stored_to_the_millisecond() {
        var ada = user("ada");

        assertThat(stores.users().get(ada.id())).isEqualTo(ada);
        assertThat(ada.createdAt()).hasToString("2026-03-01T12:00:00.123Z");
    }

    @Test
    void any_script_is_kept() {
        var amal = user(new PersonName("أمل", "Zoë 😀 𝔎eller"), login("amal"));

        assertThat(stores.users().get(amal.id()).name()).isEqualTo(amal.name());
    }

    @Test
    void nobody_is_found_under_an_unknown_id() {
        assertThatThrownBy(() -> stores.users().get(new UserId(newId()))).isInstanceOf(UnknownUser.class);
    }

    @Test
    @Rule("USR-6")
    void a_login_is_found_whatever_its_case_and_kept_as_typed() {
        var ada = user(new PersonName("Ada", "Keller"), login("Ada.Straße"));
        var shouted = new EmailAddress(ada.login().text().toUpperCase(Locale.ROOT));

        assertThat(stores.users().withLogin(shouted)).contains(ada);
        assertThat(stores.users().withLogin(login("ada"))).isEmpty();
    }

    @Test
    @Rule("USR-6")
    void a_login_that_somebody_has_is_not_stored_again() {
        var ada = user("ada");
        var same = newUser(
                new PersonName("Ben", "Keller"),
                new EmailAddress("A" + ada.login().text().substring(1)));

        assertThatThrownBy(() -> inOne(() -> stores.users().add(Change.to(same, new UserEvent.SignedUp(same.id())))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("USR-6")
    void of_two_who_sign_up_with_one_login_at_the_same_instant_one_succeeds() throws Exception {
        var other = another();
        for (var round = 0; round < 10; round++) {
            var login = login("ada");

            var outcomes = atTheSameInstant(() -> signUp(stores, login), () -> signUp(other, login));

            assertThat(outcomes.stream().filter(UsersContract::succeeded)).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !succeeded(outcome)))
                    .allSatisfy(outcome -> assertThatThrownBy(outcome::get).hasCauseInstanceOf(LoginTaken.class));
        }
    }

    @Test
    void a_saved_user_has_the_next_version() {
        var ada = user("ada");

        rename(ada, "Augusta");

        var renamed = stores.users().get(ada.id());
        assertThat(renamed.name().first()).isEqualTo("Augusta");
        assertThat(renamed.version()).isEqualTo(ada.version() + 1);
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var ada = user("ada");
        rename(ada, "Augusta");

        assertThatThrownBy(() -> rename(ada, "Adele")).isInstanceOf(StaleChange.class);

        assertThat(stores.users().get(ada.id()).name().first()).isEqualTo("Augusta");
    }

    @Test
    void saving_what_did_not_change_leaves_the_version() {
        var ada = user("ada");

        inOne(() -> stores.users().save(Change.none(ada)));

        assertThat(stores.users().get(ada.id())).isEqualTo(ada);
    }

    @Test
    void a_removed_user_is_forgotten_with_their_tokens_and_the_login_is_free() {
        var ada = user("ada");
        var holder = new Actor.Person(ada.id());
        var token = UseCases.of(stores, instruments())
                .makingTokens()
                .makeFor(new Actor.Operator("root"), ada.id(), new NewToken("ci", null, null))
                .token();

        inOne(() -> stores.users().remove(ada.close(List.of())));

        assertThatThrownBy(() -> stores.users().get(ada.id())).isInstanceOf(UnknownUser.class);
        assertThat(stores.tokens().allOf(holder)).isEmpty();
        assertThat(stores.tokens().behind(List.of(token.hash()))).isEmpty();
        assertThat(stores.tokens().behind(List.of(new SecretHash("none")))).isEmpty();
        assertThat(user(new PersonName("Ben", "Keller"), ada.login()).id()).isNotEqualTo(ada.id());
    }

    @Test
    void a_user_who_belongs_somewhere_is_not_removed() {
        var ada = user("ada");
        organisation(ada);

        assertThatThrownBy(() -> inOne(() -> stores.users().remove(ada.close(List.of()))))
                .isInstanceOf(StaleChange.class);

        assertThat(stores.users().get(ada.id())).isEqualTo(ada);
    }

    private void rename(User user, String firstName) {
        inOne(() -> stores.users().save(user.changeProfile(new ProfileWish(firstName, null, null, null))));
    }

    private Object signUp(Stores process, EmailAddress login) {
        var account = new NewAccount(
                login, new PersonName("Ada", "Keller"), new PhoneNumber("+41791234567"), new PreferredLocale("de"));
        return UseCases.of(process, instruments())
                .signingUp()
                .signUp(new Actor.Visitor(), new NewUser(account, "correct horse battery", null, null));
    }

    private static boolean succeeded(Future<Object> outcome) {
        return outcome.state() == Future.State.SUCCESS;
    }
}

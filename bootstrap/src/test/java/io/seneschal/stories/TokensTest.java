package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.security.MakingTokens;
import io.seneschal.application.security.MakingTokens.MadeToken;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecurityRefusal.NoSuchToken;
import io.seneschal.domain.security.SecurityRefusal.ScopesTooWide;
import io.seneschal.domain.security.SecurityRefusal.TokenExpired;
import io.seneschal.domain.security.SecurityRefusal.TokenRevoked;
import io.seneschal.domain.security.SecurityRefusal.TokenUnused;
import io.seneschal.domain.security.SecurityRefusal.UnknownToken;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.PersonNeeded;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("API-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    static final NewToken CI = new NewToken("ci", null, null);

    final Town town = Town.inMemory();
    final UserId ada = town.arrives("Ada").user().id();
    final UserId bob = town.arrives("Bob").user().id();

    @Test
    void a_token_opens_what_its_holder_may_and_is_kept_as_a_hash() {
        var made = makes(ada, CI);
        var text = made.secret().reveal();

        var bearer = town.can.authenticating().byToken(VISITOR, text);

        assertThat(text).startsWith(MakingTokens.PREFIX);
        assertThat(bearer.actor()).isEqualTo(as(ada));
        assertThat(bearer.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(made.token().hash().text()).doesNotContain(text);
        assertThat(town.wholeTrail().toString()).doesNotContain(text);
    }

    @Test
    void a_token_does_not_make_a_stronger_one() {
        var reading = Set.of(Scope.READ);

        assertThatExceptionOfType(ScopesTooWide.class)
                .isThrownBy(() -> town.can
                        .makingTokens()
                        .make(as(ada), new NewToken("ci", Set.of(Scope.WRITE), null), reading, null));
        assertThatExceptionOfType(ScopesTooWide.class)
                .isThrownBy(() -> makes(ada, new NewToken("ci", Set.of(Scope.OPERATOR), null)));
        assertThatExceptionOfType(PersonNeeded.class)
                .isThrownBy(() -> town.can.makingTokens().make(VISITOR, CI, reading, null));
    }

    @Test
    void a_token_is_listed_and_revoked_by_its_holder_alone() {
        var made = makes(ada, CI);
        var text = made.secret().reveal();

        assertThat(town.can.makingTokens().all(as(ada)))
                .extracting(ApiToken::id)
                .containsExactly(made.token().id());
        assertThat(town.can.makingTokens().all(as(bob))).isEmpty();
        assertThatExceptionOfType(NoSuchToken.class)
                .isThrownBy(() ->
                        town.can.makingTokens().revoke(as(bob), made.token().id(), SeenVersion.ANY));

        town.can.makingTokens().revoke(as(ada), made.token().id(), SeenVersion.ANY);
        assertThatExceptionOfType(TokenRevoked.class).isThrownBy(() -> opens(text));
        assertThat(town.can.makingTokens().all(as(ada))).isEmpty();
    }

    @Test
    void a_token_ends_on_its_day() {
        var text = makes(ada, new NewToken("ci", null, 7)).secret().reveal();

        town.clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThatCode(() -> opens(text)).doesNotThrowAnyException();
        town.clock.pass(Duration.ofMillis(1));
        assertThatExceptionOfType(TokenExpired.class).isThrownBy(() -> opens(text));
    }

    @Test
    void a_token_lives_on_by_being_used() {
        var text = makes(ada, CI).secret().reveal();

        town.clock.pass(Duration.ofDays(365).minusMillis(1));
        opens(text);
        town.clock.pass(Duration.ofDays(364));
        opens(text);
        town.clock.pass(Duration.ofDays(365));
        assertThatExceptionOfType(TokenUnused.class).isThrownBy(() -> opens(text));
    }

    @Test
    void a_token_of_a_closed_account_is_unknown() {
        var founder = town.arrives("Eve");
        var tom = town.takesIn(founder.user().id(), founder.organisation().id(), "Tom", Role.EXTERNAL);
        var text = makes(tom, CI).secret().reveal();

        town.closesAccount(tom);

        assertThatExceptionOfType(UnknownToken.class).isThrownBy(() -> opens(text));
    }

    @Test
    void a_token_of_an_operator_acts_as_that_operator() {
        var text =
                town.can.makingTokens().makeForOperator(OPERATOR, CI).secret().reveal();

        assertThat(opens(text)).isEqualTo(OPERATOR);
    }

    @Test
    void a_token_that_nobody_made_is_unknown() {
        assertThatExceptionOfType(UnknownToken.class).isThrownBy(() -> opens("snt_guessed"));
        assertThatExceptionOfType(UnknownToken.class).isThrownBy(() -> opens(""));
    }

    private MadeToken makes(UserId user, NewToken wish) {
        return town.can.makingTokens().make(as(user), wish, MakingTokens.OF_A_PERSON, null);
    }

    private Actor opens(String text) {
        return town.can.authenticating().byToken(VISITOR, text).actor();
    }
}

package io.seneschal.domain.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.domain.security.SecurityRefusal.ScopesTooWide;
import io.seneschal.domain.security.SecurityRefusal.TokenExpired;
import io.seneschal.domain.security.SecurityRefusal.TokenRevoked;
import io.seneschal.domain.security.SecurityRefusal.TokenUnused;
import io.seneschal.domain.security.SecurityRefusal.UnusableTokenLife;
import io.seneschal.domain.security.SecurityRefusal.UnusableTokenName;
import io.seneschal.domain.security.SecurityRefusal.WithoutScopes;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("API-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTokenTest {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Set<Scope> OWN = EnumSet.of(Scope.READ, Scope.WRITE);
    static final TokenId ID = new TokenId(UUID.randomUUID());

    @Nested
    class Unused_for_a_year {

        static final Duration YEAR = Duration.ofDays(365);

        @Test
        void it_works_until_the_last_moment_and_no_longer() {
            var token = made("ci", OWN, null);

            assertUsable(token, NOON.plus(YEAR).minusMillis(1));
            assertThatExceptionOfType(TokenUnused.class).isThrownBy(() -> token.requireUsable(NOON.plus(YEAR)));
        }

        @Test
        void counts_from_its_last_use() {
            var used = usedAt(NOON.plus(Duration.ofDays(100)));

            assertUsable(used, NOON.plus(Duration.ofDays(465)).minusMillis(1));
            assertThatExceptionOfType(TokenUnused.class)
                    .isThrownBy(() -> used.requireUsable(NOON.plus(Duration.ofDays(465))))
                    .returns(Refusal.Kind.UNAUTHENTICATED, Refusal::kind);
        }
    }

    @Nested
    class With_an_end {

        @Test
        void it_works_until_the_last_moment_and_no_longer() {
            var token = made("ci", OWN, 1);

            assertUsable(token, NOON.plus(Duration.ofDays(1)).minusMillis(1));
            assertThatExceptionOfType(TokenExpired.class)
                    .isThrownBy(() -> token.requireUsable(NOON.plus(Duration.ofDays(1))));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3649, 3650})
        void it_lives_1_to_3650_days(int days) {
            assertThat(made("ci", OWN, days).expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(days)));
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3651, Integer.MAX_VALUE})
        void it_lives_no_shorter_and_no_longer(int days) {
            assertThatExceptionOfType(UnusableTokenLife.class).isThrownBy(() -> made("ci", OWN, days));
        }
    }

    @Test
    void without_an_end_it_has_none() {
        assertThat(made("ci", OWN, null).expiresAt()).isNull();
    }

    @Test
    void once_revoked_it_never_works_again() {
        var revoked = made("ci", OWN, null).revoke(NOON.plusMillis(1)).after();

        assertThatExceptionOfType(TokenRevoked.class).isThrownBy(() -> revoked.requireUsable(NOON.plusMillis(1)));
        assertThat(revoked.revoke(NOON.plusSeconds(1)).isNone()).isTrue();
    }

    @Test
    void it_opens_what_was_chosen_and_nothing_its_maker_has_not() {
        assertThat(made("ci", Set.of(Scope.READ), null).scopes()).containsExactly(Scope.READ);
        assertThatExceptionOfType(ScopesTooWide.class).isThrownBy(() -> made("ci", Set.of(Scope.OPERATOR), null));
        assertThatExceptionOfType(ScopesTooWide.class)
                .isThrownBy(() -> make("ci", OWN, Set.of(Scope.READ), null))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("wanted", List.of("read", "write"))
                        .containsEntry("allowed", List.of("read")));
    }

    @Test
    void it_opens_at_least_something() {
        assertThatExceptionOfType(WithoutScopes.class)
                .isThrownBy(() -> made("ci", Set.of(), null))
                .returns(Refusal.Kind.INVALID, Refusal::kind);
    }

    @Test
    void its_name_has_1_to_100_characters_that_can_be_shown() {
        assertThat(made(" c\u00a0i ", OWN, null).name()).isEqualTo("c i");
        assertThat(made("x".repeat(100), OWN, null).name()).hasSize(100);
        for (var name : List.of("", " ", "x".repeat(101), "a\u0000b")) {
            assertThatExceptionOfType(UnusableTokenName.class).isThrownBy(() -> made(name, OWN, null));
        }
    }

    @Test
    @Rule("AUD-1")
    void neither_it_nor_its_events_show_what_it_is_recognised_by() {
        var made = ApiToken.make(ID, someone(), "ci", OWN, OWN, new SecretHash("recognised-by"), null, null, NOON);

        assertThat(made.toString()).doesNotContain("recognised-by");
    }

    @Nested
    class A_secret_shown_once {

        @Test
        void is_forgotten_when_it_was_revealed() {
            var secret = new OneTimeSecret("snt_abc");

            assertThat(secret.toString()).doesNotContain("abc");
            assertThat(secret.reveal()).isEqualTo("snt_abc");
            assertThatIllegalStateException().isThrownBy(secret::reveal);
        }
    }

    private static ApiToken made(String name, Set<Scope> scopes, @Nullable Integer days) {
        return make(name, scopes, OWN, days);
    }

    private static ApiToken make(String name, Set<Scope> wanted, Set<Scope> allowed, @Nullable Integer days) {
        return ApiToken.make(ID, someone(), name, wanted, allowed, new SecretHash("hash"), null, days, NOON)
                .after();
    }

    private static ApiToken usedAt(Instant instant) {
        return new ApiToken(ID, someone(), "ci", OWN, new SecretHash("hash"), null, NOON, null, instant, null);
    }

    private static Actor.Person someone() {
        return new Actor.Person(House.someone());
    }

    private static void assertUsable(ApiToken token, Instant now) {
        assertThatCode(() -> token.requireUsable(now)).doesNotThrowAnyException();
    }
}

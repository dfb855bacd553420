package io.seneschal.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.SecurityRefusal.NoSuchToken;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("API-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TokensContract extends StoresContract {

    private static final int ASKERS = 4;
    private static final int ROUNDS = 25;

    @Test
    void a_token_is_found_as_made_among_its_holders() {
        var ada = holder("ada");
        var ben = holder("ben");
        var endless = make(ada, null);
        var ending = make(ada, 30);

        assertThat(stores.tokens().get(ada, endless.id())).isEqualTo(endless);
        assertThat(stores.tokens().get(ada, ending.id())).isEqualTo(ending);
        assertThatThrownBy(() -> stores.tokens().get(ben, endless.id())).isInstanceOf(NoSuchToken.class);
        assertThatThrownBy(() -> stores.tokens().get(ada, new TokenId(newId()))).isInstanceOf(NoSuchToken.class);
    }

    @Test
    void a_token_of_an_operator_is_found_among_that_operators() {
        var operator = new Actor.Operator("op-" + newId());
        var token = make(operator, null);

        assertThat(stores.tokens().get(operator, token.id())).isEqualTo(token);
        assertThat(stores.tokens().allOf(operator)).containsExactly(token);
        assertThat(stores.tokens().allOf(new Actor.Operator("other"))).doesNotContain(token);
    }

    @Test
    @Rule("DEV-16")
    void tokens_of_mail_servers_are_found_by_name_and_all_together() {
        var before = stores.tokens().allOfMailServers();
        var first = make(new Actor.MailServer("mx-1-" + newId()), null);
        var second = make(new Actor.MailServer("mx-2-" + newId()), 30);
        var revoked = make(first.holder(), null);
        make(holder("ada"), null);
        make(OPERATOR, null);
        inOne(() -> stores.tokens().save(revoked.revoke(clock.instant())));

        assertThat(stores.tokens().get(first.holder(), first.id())).isEqualTo(first);
        assertThat(stores.tokens().behind(List.of(second.hash()))).contains(second);
        assertThat(stores.tokens().allOf(first.holder())).containsExactly(first);
        assertThat(stores.tokens().allOfMailServers())
                .containsAll(before)
                .endsWith(first, second)
                .hasSize(before.size() + 2);
        assertThatThrownBy(() -> stores.tokens().get(second.holder(), first.id()))
                .isInstanceOf(NoSuchToken.class);
    }

    @Test
    @Rule("SUP-8")
    void tokens_of_an_agent_are_found_by_their_address_however_it_is_spelled() {
        var name = "anna-" + newId();
        var agent = new Actor.Agent(new EmailAddress(name + "@support.example"));
        var token = make(agent, 30);
        make(new Actor.Agent(new EmailAddress("ben-" + newId() + "@support.example")), 30);
        make(new Actor.Operator(agent.key()), null);

        var spelled = new Actor.Agent(new EmailAddress(name.toUpperCase(Locale.ROOT) + "@Support.example"));
        assertThat(stores.tokens().allOf(spelled)).containsExactly(token);
        assertThat(stores.tokens().get(spelled, token.id())).isEqualTo(token);
        assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
    }

    @Test
    @Rule("DEV-11")
    void when_its_maker_had_logged_in_is_kept() {
        var made = make(holder("ada"), null, new SecretHash("test:" + newId()), clock.instant());
        clock.pass(Duration.ofDays(1));

        stores.tokens().used(made.id(), clock.instant());
        reopen();

        assertThat(stores.tokens().get(made.holder(), made.id()).loggedInAt()).isEqualTo(made.createdAt());
    }

    @Test
    void a_token_is_found_by_any_of_the_hashes_also_when_it_was_revoked() {
        var ada = holder("ada");
        var token = make(ada, null);
        var none = new SecretHash("test:" + newId());

        assertThat(stores.tokens().behind(List.of(none, token.hash()))).contains(token);
        assertThat(stores.tokens().behind(List.of(none))).isEmpty();

        inOne(() -> stores.tokens().save(token.revoke(clock.instant())));
        assertThat(stores.tokens().behind(List.of(token.hash())).map(ApiToken::revokedAt))
                .contains(clock.instant());
    }

    @Test
    @Rule("API-2")
    void what_another_process_has_revoked_is_seen_at_once_while_many_ask() {
        var ada = holder("ada");
        var asked = make(ada, null);
        var other = another();
        var busy = new AtomicBoolean(true);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asker = 0; asker < ASKERS; asker++) {
                askers.execute(() -> {
                    while (busy.get()) {
                        assertThat(stores.tokens().behind(List.of(asked.hash())))
                                .isPresent();
                    }
                });
            }
            try {
                for (var round = 0; round < ROUNDS; round++) {
                    var token = make(ada, null);
                    revoke(other, token);

                    assertThat(stores.tokens().behind(List.of(token.hash())).map(ApiToken::revokedAt))
                            .contains(clock.instant());
                }
            } finally {
                busy.set(false);
            }
        }
    }

    @Test
    void the_tokens_of_a_holder_are_listed_oldest_first_without_revoked_ones() {
        var ada = holder("ada");
        var first = make(ada, null);
        var revoked = make(ada, null);
        var last = make(ada, 1);
        make(holder("ben"), null);

        inOne(() -> stores.tokens().save(revoked.revoke(clock.instant())));

        assertThat(stores.tokens().allOf(ada)).containsExactly(first, last);
        assertThat(stores.tokens().allOf(new Actor.Visitor())).isEmpty();
    }

    @Test
    void no_hash_is_stored_twice() {
        var token = make(holder("ada"), null);

        assertThatThrownBy(() -> make(holder("ben"), null, token.hash())).isInstanceOf(StaleChange.class);
    }

    @Test
    void the_latest_use_is_noted() {
        var ada = holder("ada");
        var token = make(ada, null);
        var early = clock.instant();
        var late = early.plusSeconds(60);

        stores.tokens().used(token.id(), early);
        stores.tokens().used(token.id(), late);
        stores.tokens().used(token.id(), early);
        stores.tokens().used(new TokenId(newId()), late);
        reopen();
        assertThat(lastUse(ada, token)).isEqualTo(late);

        stores.tokens().used(token.id(), early);
        reopen();
        assertThat(lastUse(ada, token)).isEqualTo(late);
    }

    private void revoke(Stores process, ApiToken token) {
        process.transactions().inOne(OPERATOR, () -> {
            process.tokens().save(token.revoke(clock.instant()));
            return token;
        });
    }

    private @Nullable Instant lastUse(Actor holder, ApiToken token) {
        return stores.tokens().get(holder, token.id()).lastUsedAt();
    }

    private Actor holder(String name) {
        return new Actor.Person(user(name).id());
    }

    private ApiToken make(Actor holder, @Nullable Integer days) {
        return make(holder, days, new SecretHash("test:" + newId()));
    }

    private ApiToken make(Actor holder, @Nullable Integer days, SecretHash hash) {
        return make(holder, days, hash, null);
    }

    private ApiToken make(Actor holder, @Nullable Integer days, SecretHash hash, @Nullable Instant loggedInAt) {
        var made = ApiToken.make(
                new TokenId(newId()),
                holder,
                "ci",
                EnumSet.of(Scope.READ, Scope.WRITE),
                EnumSet.allOf(Scope.class),
                hash,
                loggedInAt,
                days,
                clock.instant());
        inOne(() -> stores.tokens().add(made));
        return made.after();
    }
}

package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link io.seneschal.application.shared.Foresight}, with mail servers and the passwords of devices. */
@Rule("DEV-16")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeviceForesightContract extends MailContract {

    private static final int MAIL_SERVERS = 8;
    private static final int ROUNDS = 10;

    @Test
    void whoever_says_the_password_beforehand_is_told_the_same_of_it() {
        access(id, new Holder.OfUser(ben.id()), new Extent.One(mail.id(), null), null);
        access(id, new Holder.OfTeam(team(id, "Hikers", ben).id()), new Extent.Every(null), null);
        var password = hash();
        device(mailbox(), wish("Laptop", ben), password);
        var token = token();
        var usually = stores.credentials().behind(List.of(password)).orElseThrow();
        assertThat(usually.held()).hasSize(2);

        foreseeing(List.of(hash(), password), () -> {
            assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
            assertThat(stores.credentials().behind(List.of(hash(), password))).contains(usually);
            return token;
        });
        foreseeing(List.of(password), () -> {
            assertThat(stores.tokens().behind(List.of(hash(), token.hash()))).contains(token);
            assertThat(stores.credentials().behind(List.of(password))).contains(usually);
            assertThat(stores.credentials().behind(List.of(password))).contains(usually);
            return token;
        });
    }

    @Test
    void nobodys_password_and_nobodys_token_stay_nobodys() {
        var password = hash();
        var device = device(mailbox(), wish("Printer", null), password);
        var token = token();

        foreseeing(List.of(hash()), () -> {
            var nobodys = hash();
            assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
            assertThat(stores.credentials().behind(List.of(nobodys))).isEmpty();
            assertThat(stores.credentials().behind(List.of(password))).isPresent();
            return token;
        });
        foreseeing(List.of(password), () -> {
            assertThat(stores.tokens().behind(List.of(hash()))).isEmpty();
            assertThat(deviceBehind(password)).isEqualTo(device.id());
            return token;
        });
    }

    @Test
    @Rule({"DEV-6", "API-2"})
    void what_another_process_ends_is_of_no_use_from_then_on() {
        var password = hash();
        var device = device(mailbox(), wish("Laptop", ben), password);
        var token = token();
        var other = another();

        assertThat(foreseeing(List.of(password), () -> isLetIn(token, password)))
                .isTrue();
        other.transactions().inOne(OPERATOR, () -> {
            other.devices().remove(device.end());
            return device;
        });
        assertThat(foreseeing(List.of(password), () -> isLetIn(token, password)))
                .isFalse();
        other.transactions().inOne(OPERATOR, () -> {
            other.tokens().save(token.revoke(clock.instant()));
            return token;
        });
        foreseeing(List.of(password), () -> {
            assertThat(stores.tokens()
                            .behind(List.of(token.hash()))
                            .orElseThrow()
                            .revokedAt())
                    .isNotNull();
            return token;
        });
    }

    @Test
    void mail_servers_that_ask_at_the_same_moment_are_told_what_each_has_asked() throws Exception {
        var info = mailbox();
        var asking = new ArrayList<Callable<Boolean>>();
        for (var server = 0; server < MAIL_SERVERS; server++) {
            var token = token();
            var password = hash();
            var device = device(info, wish("Laptop " + server, ben), password);
            asking.add(() -> foreseeing(List.of(password), () -> {
                assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
                return deviceBehind(password).equals(device.id());
            }));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < ROUNDS; round++) {
                assertThat(threads.invokeAll(asking)).extracting(Future::get).containsOnly(true);
            }
        }
    }

    private boolean isLetIn(ApiToken token, SecretHash password) {
        assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
        return stores.credentials().behind(List.of(password)).isPresent();
    }

    private DeviceId deviceBehind(SecretHash password) {
        return stores.credentials()
                .behind(List.of(password))
                .map(Credential::device)
                .map(Device::id)
                .orElseThrow();
    }

    private <R> R foreseeing(List<SecretHash> password, Supplier<R> work) {
        return stores.foresight().ofDevice(password, work);
    }

    private ApiToken token() {
        var made = ApiToken.make(
                new TokenId(newId()),
                new Actor.MailServer("mx"),
                "mx",
                EnumSet.of(Scope.MAIL_SERVER),
                EnumSet.of(Scope.MAIL_SERVER),
                hash(),
                null,
                null,
                clock.instant());
        inOne(() -> stores.tokens().add(made));
        return made.after();
    }
}

package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Foresight;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.rest.mailbox.MailUpstreams;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The door tells the store which password of a device it is going to look up, before it knows who asks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeseenPasswordsTest {

    static final String VERIFY = "/1/mail-auth/verify";
    static final String ADDRESS = "info@example.org";

    final World world = new World();
    final Queue<List<SecretHash>> told = new ConcurrentLinkedQueue<>();
    final String password = password();
    final RestServer watched = RestServer.start(
            World.UNHURRIED.proxyingMailTo(MailUpstreams.parse("imap=10.0.0.5:143")),
            world.useCases,
            watching(world.stores),
            world.instruments);
    final Client server = new Client(watched.port()).withToken(world.mailServerToken());

    @AfterEach
    void end() {
        watched.close();
        world.close();
    }

    @Test
    void in_a_body_and_in_headers() {
        server.post(VERIFY, World.attempt(ADDRESS, password, "imap")).is(200);
        inHeaders(password).get(VERIFY).is(200);
        inHeaders(password).get("/mail-auth").is(200);

        var hashes = world.instruments.secrets().hashesOf(password);
        assertThat(told).containsExactly(hashes, hashes, hashes);
    }

    @Test
    void and_none_where_none_is_looked_up() {
        server.post(VERIFY, World.attempt(ADDRESS, World.PASSWORD, "imap")).is(200);
        server.raw("POST", VERIFY, "{".getBytes(UTF_8)).is(400);
        inHeaders("mistyped").get(VERIFY).is(200);
        server.get(VERIFY).is(422);
        server.get("/1/users/me").is(403);

        assertThat(told).isEmpty();
    }

    @Test
    void whoever_asks_is_let_in_or_not_all_the_same() {
        new Client(watched.port())
                .post(VERIFY, World.attempt(ADDRESS, password, "imap"))
                .refuses(401, "token.missing");
        new Client(watched.port())
                .withToken("snt_of_nobody")
                .post(VERIFY, World.attempt(ADDRESS, password, "imap"))
                .refuses(401, "token.unknown");
    }

    private Client inHeaders(String secret) {
        return server.with("Auth-User", ADDRESS)
                .with("Auth-Pass", secret)
                .with("Auth-Protocol", "imap")
                .with("Client-IP", "203.0.113.7");
    }

    private String password() {
        var ada = world.signUp("Ada");
        var mailbox = ada.path("/mailboxes/" + world.mailbox(ada, ADDRESS));
        return ada.client()
                .post(mailbox + "/devices", World.device("Phone", null))
                .is(201)
                .text("/password");
    }

    /** The same stores, with somebody who listens to what is told beforehand. */
    private Stores watching(Stores stores) {
        var components = Stores.class.getRecordComponents();
        try {
            return Stores.class
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components)
                            .map(component ->
                                    component.getType() == Foresight.class ? new Listening() : of(stores, component))
                            .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object of(Stores stores, RecordComponent component) {
        try {
            return component.getAccessor().invoke(stores);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private final class Listening implements Foresight {

        @Override
        public <R> R of(OrganisationId organisation, Supplier<R> work) {
            return work.get();
        }

        @Override
        public <R> R ofDevice(List<SecretHash> hashes, Supplier<R> work) {
            told.add(hashes);
            return work.get();
        }
    }
}

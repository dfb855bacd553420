package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedRequestsTest {

    static final Map<String, Object> COMPANY = Map.of("name", "Moteurs SA", "kind", "company");

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    int organisations(World.Person person) {
        return person.client()
                .get("/1/users/me/organisations")
                .json()
                .at("/items")
                .size();
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var keyed = ada.client().with("Idempotency-Key", "order-1");
        var first = keyed.post("/1/organisations", COMPANY).is(201);

        var again = keyed.post("/organisations", COMPANY).is(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(organisations(ada)).isEqualTo(2);
        world.clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(keyed.post("/1/organisations", COMPANY).is(201).body()).isEqualTo(first.body());
        world.clock.pass(Duration.ofMillis(1));
        assertThat(keyed.post("/1/organisations", COMPANY).is(201).body()).isNotEqualTo(first.body());
    }

    @Test
    void a_key_stands_for_one_request_of_one_user() {
        var bruno = world.signUp("Bruno");
        ada.client()
                .with("Idempotency-Key", "k")
                .post("/1/organisations", COMPANY)
                .is(201);

        ada.client()
                .with("Idempotency-Key", "k")
                .post("/1/organisations", Map.of("name", "Other", "kind", "company"))
                .refuses(422, "request.key-reused");
        ada.client()
                .with("Idempotency-Key", "k")
                .post(ada.path("/members/removals"), COMPANY)
                .refuses(422, "request.key-reused");
        bruno.client()
                .with("Idempotency-Key", "k")
                .post("/1/organisations", COMPANY)
                .is(201);
        ada.client()
                .with("Idempotency-Key", "k".repeat(255))
                .post("/1/organisations", COMPANY)
                .is(201);
        ada.client()
                .with("Idempotency-Key", "k".repeat(256))
                .post("/1/organisations", COMPANY)
                .refuses(422, "request.key-unusable");
        ada.client()
                .with("Idempotency-Key", "a b")
                .post("/1/organisations", COMPANY)
                .refuses(422, "request.key-unusable");
    }

    @Test
    void an_answer_with_a_secret_is_not_shown_twice() {
        var keyed = ada.client().with("Idempotency-Key", "k");

        keyed.post("/1/tokens", Map.of("name", "ci")).is(201);
        keyed.post("/1/tokens", Map.of("name", "ci")).refuses(409, "request.already-answered");
        assertThat(ada.client().get("/1/tokens").json().at("/items").size()).isEqualTo(2);
        var invitation = World.invitation("bruno@example.org", "external");
        var other = ada.client().with("Idempotency-Key", "l");
        other.post(ada.path("/invitations"), invitation).is(201);
        other.post(ada.path("/invitations"), invitation).refuses(409, "request.already-answered");
    }

    @Test
    void a_refusal_is_not_kept() {
        var keyed = ada.client().with("Idempotency-Key", "k");

        keyed.post(ada.path("/leave")).refuses(409, "organisation.last-legal-responsible");
        world.join(ada, "Bruno", "legal_responsible");
        ada.client().post("/1/organisations", COMPANY).is(201);
        keyed.post(ada.path("/leave")).is(204);
        keyed.post(ada.path("/leave")).is(204);
    }

    @Test
    void signing_up_is_repeatable_and_told_as_the_users_own_deed() {
        var keyed = world.visitor().with("Idempotency-Key", "k");
        var user = World.newUser("bruno@example.org", "Bruno", Map.of());

        var first = keyed.post("/1/users", user).is(201);
        assertThat(keyed.post("/1/users", user).is(201).body()).isEqualTo(first.body());
        var bruno = world.logIn("bruno@example.org", first.text("/user/id"), first.text("/organisation/id"));
        assertThat(bruno.client().get(bruno.path("/events")).text("/items/0/actor/id"))
                .isEqualTo(bruno.id());
    }

    /** Else whoever has a copy of the store could try passwords as fast as they can be hashed, for a day. */
    @Test
    @Rule("USR-9")
    void of_a_request_only_a_keyed_hash_is_kept() {
        var user = World.newUser("bruno@example.org", "Bruno", Map.of());
        world.visitor().with("Idempotency-Key", "k").post("/1/users", user).is(201);

        var kept = world.stores
                .answers()
                .find("address:127.0.0.1", "k", world.clock.instant())
                .orElseThrow();

        assertThat(kept.request()).startsWith("test:");
    }

    @Test
    void bulk_outcomes_are_repeated_with_their_refusals() {
        var bruno = world.join(ada, "Bruno", "external");
        var keyed = ada.client().with("Idempotency-Key", "k");
        var users = Map.of("user_ids", List.of(bruno.id(), ada.id()));

        var first = keyed.post(ada.path("/members/removals"), users).is(200);

        assertThat(first.text("/results/0/outcome")).isEqualTo("done");
        assertThat(first.text("/results/1/outcome")).isEqualTo("refused");
        assertThat(keyed.post(ada.path("/members/removals"), users).is(200).body())
                .isEqualTo(first.body());
    }

    @Test
    void the_same_key_at_the_same_time_has_one_effect() {
        var keyed = ada.client().with("Idempotency-Key", "k");

        var answers = atOnce(8, () -> keyed.post("/1/organisations", COMPANY));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Client.Answer::body).distinct()).hasSize(1);
        assertThat(organisations(ada)).isEqualTo(2);
    }

    @Test
    void of_many_who_saw_the_same_version_one_changes_it() {
        var seen = ada.client().get(ada.path("")).header("ETag").orElseThrow();
        var careful = ada.client().with("If-Match", seen);

        var answers = atOnce(8, () -> careful.patch(ada.path(""), Map.of("name", "Mine")));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 412)).hasSize(7);
    }

    static List<Client.Answer> atOnce(int times, Callable<Client.Answer> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, times)
                            .mapToObj(number -> request)
                            .toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}

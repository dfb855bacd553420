package io.seneschal.payment.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("PAY-11")
class TheSimulatedProvider {

    private final HttpClient client = HttpClient.newHttpClient();
    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");
    private final UUID key = UUID.randomUUID();

    @TempDir
    Path directory;

    private Path journal;
    private SimulatedProvider provider;

    @BeforeEach
    void open() throws IOException {
        journal = directory.resolve("journal.jsonl");
        provider = start(null);
    }

    @AfterEach
    void close() {
        provider.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tok_ok, succeeded, succeeded",
        "tok_decline, declined, declined",
        "tok_twice, succeeded, succeeded",
        "tok_lost_answer, , succeeded",
        "visa 4242, declined, declined"
    })
    void does_what_the_token_says(String token, @Nullable String charged, String asked) throws Exception {
        if (charged == null) {
            assertThat(charge(token)).failsWithin(Duration.ofMinutes(1));
        } else {
            assertThat(charge(token.replace(' ', '_')).get().body()).contains(state(charged));
        }

        assertThat(get().body()).contains(state(asked), "\"key\":\"" + key + "\"", "\"amount\":\"12.50\"");
    }

    @Test
    void tells_a_success_twice_under_two_names() throws Exception {
        var charged = charge("tok_twice").get().body();

        assertThat(charged).contains("\"reference\":\"sim-" + key + "\"");
        assertThat(get().body()).contains("\"reference\":\"sim-" + key + "-again\"");
    }

    @Test
    void hangs_until_somebody_settles_it() throws Exception {
        var hanging = charge("tok_hang");
        awaitJournal(1);

        assertThat(get().body()).contains(state("processing"));
        assertThat(get().body()).contains(state("processing"));
        assertThat(settle("").body()).contains(state("succeeded"));
        assertThat(get().body()).contains(state("succeeded"));
        assertThat(hanging).isNotDone();
        assertThat(charge("tok_hang").get().body()).contains(state("succeeded"));
    }

    @Test
    void hangs_until_somebody_declines_it_and_then_it_stays_so() throws Exception {
        charge("tok_hang");
        awaitJournal(1);

        assertThat(settle("{\"state\":\"declined\",\"reason\":\"card-expired\"}")
                        .body())
                .contains(state("declined"), "\"reason\":\"card-expired\"");
        assertThat(settle("").body()).contains(state("declined"));
        assertThat(get().body()).contains(state("declined"));
    }

    @Test
    void has_charged_late_when_it_is_asked() throws Exception {
        var hanging = charge("tok_late");
        awaitJournal(1);

        assertThat(get().body()).contains(state("succeeded"));
        assertThat(hanging).isNotDone();
    }

    @Test
    void knows_nothing_of_what_never_came() throws Exception {
        assertThat(get().statusCode()).isEqualTo(404);
        assertThat(get().body()).contains(state("never-received"));
        assertThat(settle("").statusCode()).isEqualTo(404);
        assertThat(journal).isEmptyFile();
    }

    @Test
    @Rule("REN-9")
    void charges_a_key_once_and_no_other_charge_under_it() throws Exception {
        charge("tok_ok").get();
        charge("tok_ok").get();

        assertThat(charge("tok_decline").get().statusCode()).isEqualTo(409);
        assertThat(put("{\"token\":\"tok_ok\",\"amount\":\"12.51\",\"currency\":\"CHF\"}")
                        .get()
                        .statusCode())
                .isEqualTo(409);
        assertThat(put("{\"token\":\"tok_ok\",\"amount\":\"12.50\",\"currency\":\"EUR\"}")
                        .get()
                        .statusCode())
                .isEqualTo(409);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void remembers_everything_after_a_restart_by_the_clock_it_is_given() throws Exception {
        charge("tok_ok").get();
        provider.close();
        provider = start(null);

        assertThat(get().body()).contains(state("succeeded"));
        assertThat(lines()).singleElement().asString().contains("\"at\":\"2026-03-01T12:00:00Z\"");
    }

    @Test
    void forgets_half_a_line_that_a_killed_process_left_behind() throws Exception {
        charge("tok_ok").get();
        Files.writeString(journal, "{\"at\":\"2026-03-01T12:00", StandardOpenOption.APPEND);
        provider.close();
        provider = start(null);

        assertThat(get().body()).contains(state("succeeded"));
        charge(UUID.randomUUID(), "tok_ok").get();
        assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void two_on_one_journal_are_one() throws Exception {
        try (var other = start(null)) {
            charge("tok_hang");
            awaitJournal(1);

            assertThat(send("POST", other, "/settle", BodyPublishers.noBody()).body())
                    .contains(state("succeeded"));
            assertThat(get().body()).contains(state("succeeded"));
        }
    }

    @Test
    void refuses_to_begin_on_what_is_no_journal_or_on_a_port_that_is_taken() throws IOException {
        var letter = Files.writeString(directory.resolve("letter.txt"), "Dear Ada,\n");
        var taken = provider.address().getPort();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SimulatedProvider.start(0, letter, clock, null))
                .withMessageContaining("letter.txt is no journal");
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> SimulatedProvider.start(taken, journal, clock, null));
        assertThat(letter).hasContent("Dear Ada,");
    }

    @Test
    void lets_nobody_in_who_does_not_know_its_secret() throws Exception {
        provider.close();
        provider = start("sesame");

        assertThat(charge("tok_ok").get().statusCode()).isEqualTo(401);
        assertThat(get().statusCode()).isEqualTo(401);
        assertThat(journal).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "tok_ok",
                "{\"token\":\"tok_ok\",\"amount\":12.5,\"currency\":\"CHF\"}",
                "{\"token\":\"tok_ok\",\"amount\":\"12.5\",\"currency\":\"CHF\"}",
                "{\"token\":\"tok_ok\",\"amount\":\"-12.50\",\"currency\":\"CHF\"}",
                "{\"token\":\"tok_ok\",\"amount\":\"12.50\",\"currency\":\"chf\"}",
                "{\"token\":\"\",\"amount\":\"12.50\",\"currency\":\"CHF\"}"
            })
    void charges_nothing_that_it_does_not_understand(String body) throws Exception {
        assertThat(put(body).get().statusCode()).isEqualTo(400);
        assertThat(journal).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /charges, 404",
        "GET, /charges/1, 404",
        "DELETE, /charges/{key}, 405",
        "PUT, /charges/{key}/settle, 405"
    })
    void has_no_other_paths(String method, String path, int status) throws Exception {
        var request = HttpRequest.newBuilder(provider.address().resolve(path.replace("{key}", key.toString())))
                .method(method, BodyPublishers.noBody())
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    private SimulatedProvider start(@Nullable String secret) throws IOException {
        return SimulatedProvider.start(0, journal, clock, secret);
    }

    private CompletableFuture<HttpResponse<String>> charge(String token) {
        return charge(key, token);
    }

    private CompletableFuture<HttpResponse<String>> charge(UUID under, String token) {
        return put(under, "{\"token\":\"%s\",\"amount\":\"12.50\",\"currency\":\"CHF\"}".formatted(token));
    }

    private CompletableFuture<HttpResponse<String>> put(String body) {
        return put(key, body);
    }

    private CompletableFuture<HttpResponse<String>> put(UUID under, String body) {
        var request = HttpRequest.newBuilder(address(provider, under, ""))
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return send("GET", provider, "", BodyPublishers.noBody());
    }

    private HttpResponse<String> settle(String body) throws IOException, InterruptedException {
        return send("POST", provider, "/settle", BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, SimulatedProvider to, String more, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(to, key, more))
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI address(SimulatedProvider of, UUID key, String more) {
        return of.address().resolve("/charges/" + key + more);
    }

    private static String state(String word) {
        return "\"state\":\"" + word + "\"";
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(journal, UTF_8);
    }

    /** What hangs is on record, although it says nothing. */
    private void awaitJournal(int lines) throws IOException {
        while (lines().size() < lines) {
            Thread.onSpinWait();
        }
    }
}

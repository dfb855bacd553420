package io.seneschal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.renewal.RunSummary;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.chaos.Books.Paid;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Actor;
import io.seneschal.payment.HttpPayments;
import io.seneschal.payment.PaymentProvider;
import io.seneschal.payment.simulation.SimulatedProvider;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes renew at once, and again and again one of them is killed in the midst of it; the provider hangs, repeats
 * itself and loses answers, and so does the way to it. In the end everything is as if nothing had happened.
 */
@OnPostgresql
@Order(OnPostgresql.FIRST)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewingThroughChaosTest {

    private static final long SEED = 20_260_310;

    /** So many payments are settled between two kills. */
    private static final int BETWEEN_KILLS = 1_800;

    /** Then all die at once. */
    private static final int POWER_CUT = 9_000;

    /** Between two questions to the provider about the same payment. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(86);

    private static final Actor.Operator OPERATOR = new Actor.Operator("root");

    private final DueProducts book = DueProducts.of(SEED);
    private final MovableClock clock = new MovableClock(DueProducts.TODAY + "T05:00:00Z");

    @TempDir
    private Path directory;

    @Test
    @Rule({"REN-9", "REN-10", "REN-15", "PAY-7", "PAY-8", "PAY-9", "PAY-11"})
    void ten_thousand_due_dates_are_charged_once_each_whoever_dies_meanwhile() throws Exception {
        var url = PostgresqlForTests.freshDatabase();
        var journal = directory.resolve("journal.jsonl");
        try (var database = Database.open(new DatabaseSettings(url, null, null, 4));
                var provider = SimulatedProvider.start(0, journal, clock, null);
                var payments = new HttpPayments(PaymentProvider.at(provider.address(), null));
                var seneschal = Seneschal.on(
                        database.dataSource(),
                        directory.resolve("keys"),
                        clock,
                        Seneschal.inMemory(clock).instruments().provider(),
                        payments);
                var crew = new Crew(url, provider.address(), SEED, directory, clock)) {
            book.store(database.dataSource());
            book.payers(Payer::hasPrepaid).forEach(payer -> topUp(seneschal, payer));
            var books = new Books(book, database.dataSource());

            dieAgainAndAgain(crew, books);
            comeToAnEnd(crew, books, provider.address());

            var charged = ChargesOnRecord.in(journal);
            new Reckoning(book, books, seneschal).holds(charged);
            assertThat(lookAtEverythingTomorrow(seneschal, books).attempted()).isZero();
            assertThat(ChargesOnRecord.in(journal)).isEqualTo(charged);
        }
    }

    private static void topUp(Seneschal seneschal, Payer payer) {
        var deposit = seneschal
                .useCases()
                .depositingMoney()
                .deposit(OPERATOR, payer.organisation(), payer.deposit(), payer.goodCard());
        assertThat(deposit.state()).isEqualTo(Payment.State.SUCCEEDED);
    }

    private void dieAgainAndAgain(Crew crew, Books books) throws Exception {
        crew.sendOut(List.of(0));
        crew.sendOut(List.of(1));
        crew.sendOut(List.of(2));
        var dice = new Random(SEED);
        for (var settled = BETWEEN_KILLS; settled < POWER_CUT; settled += BETWEEN_KILLS) {
            var many = settled;
            crew.workUntil(many + " payments are settled", () -> books.settled() >= many);
            crew.killAndReplace(dice.nextInt(Renewing.Errand.SHARES));
        }
        crew.workUntil(POWER_CUT + " payments are settled", () -> books.settled() >= POWER_CUT);
        crew.killAll();
    }

    /** One process alone picks up what all of them left, and somebody decides about what hangs. */
    private void comeToAnEnd(Crew crew, Books books, URI provider) throws Exception {
        crew.sendOut(List.of(0, 1, 2));
        crew.workUntil(
                "only what hangs is open",
                () -> isNothingLeftToBegin(books)
                        && books.open().stream().map(Paid::payer).allMatch(Payer::hangs));
        decideAboutWhatHangs(books, provider);
        crew.pass(Payment.HEAD_START.plus(LONGEST_PAUSE));
        crew.workUntil(
                "nothing is open",
                Duration.ofMinutes(5),
                () -> isNothingLeftToBegin(books) && books.open().isEmpty());
        crew.dismiss();
    }

    private static void decideAboutWhatHangs(Books books, URI provider) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var hanging : books.open()) {
                var decision = hanging.payer().isGranted()
                        ? "{\"state\":\"succeeded\"}"
                        : "{\"state\":\"declined\",\"reason\":\"card-expired\"}";
                var request = HttpRequest.newBuilder(provider.resolve("/charges/" + hanging.id() + "/settle"))
                        .POST(BodyPublishers.ofString(decision))
                        .build();
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private boolean isNothingLeftToBegin(Books books) {
        return books.begun()
                        == book.payers(payer -> true).mapToInt(Payer::begun).sum()
                && books.due(clock.instant()) == 0;
    }

    private RunSummary lookAtEverythingTomorrow(Seneschal seneschal, Books books) {
        clock.pass(Duration.ofDays(1));
        books.lookAtEverything();
        var summary = seneschal.useCases().runningRenewals().run(OPERATOR, sofar -> {});
        assertThat(summary.looked()).isEqualTo(DueProducts.PAYERS * DueProducts.OF_EACH);
        return summary;
    }
}

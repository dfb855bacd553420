package io.seneschal.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.UseCases;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.shared.Actor;
import io.seneschal.payment.HttpPayments;
import io.seneschal.payment.PaymentProvider;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.testing.MovableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One of the processes that work at the same book: renews what is due, asks about payments that nobody knows the outcome
 * of, and pays by hand for its share of those who do. It is told the time on stdin, and ends when there is no more of it;
 * or when something goes wrong, for whatever is thrown here is a defect.
 */
final class Renewing {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int CONNECTIONS = 4;
    private static final Actor.Operator SOMEBODY = new Actor.Operator("root");

    private final Seneschal seneschal;
    private final Errand errand;
    private volatile boolean ending;

    private Renewing(Seneschal seneschal, Errand errand) {
        this.seneschal = seneschal;
        this.errand = errand;
    }

    /**
     * What a process is sent out with.
     *
     * @param seed of the book
     * @param shares whose payments by hand it makes: those of nobody else who is alive
     * @param luck of its way to the provider
     */
    record Errand(String database, Path keys, URI provider, long seed, List<Integer> shares, long luck, String now) {

        static final int SHARES = 3;

        static Errand read(String[] arguments) {
            return new Errand(
                    arguments[0],
                    Path.of(arguments[1]),
                    URI.create(arguments[2]),
                    Long.parseLong(arguments[3]),
                    Stream.of(arguments[4].split(",")).map(Integer::valueOf).toList(),
                    Long.parseLong(arguments[5]),
                    arguments[6]);
        }

        List<String> arguments() {
            return List.of(
                    database,
                    keys.toString(),
                    provider.toString(),
                    Long.toString(seed),
                    String.join(",", shares.stream().map(String::valueOf).toList()),
                    Long.toString(luck),
                    now);
        }

        boolean isFor(Payer payer) {
            return shares.contains(payer.number() % SHARES);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
            defect.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var errand = Errand.read(arguments);
        var clock = new MovableClock(errand.now());
        var time = Thread.ofPlatform().start(() -> follow(clock));
        try (var database = Database.open(new DatabaseSettings(errand.database(), null, null, CONNECTIONS));
                var payments = new HttpPayments(
                        new PaymentProvider(errand.provider(), null, Duration.ofSeconds(2), Duration.ofMillis(300)));
                var seneschal = Seneschal.on(
                        database.dataSource(),
                        errand.keys(),
                        clock,
                        Seneschal.inMemory(clock).instruments().provider(),
                        new BadLine(payments, errand.luck()))) {
            new Renewing(seneschal, errand).workUntilTheEndOf(time);
        }
    }

    private static void follow(MovableClock clock) {
        try (var told = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (var now = told.readLine(); now != null; now = told.readLine()) {
                clock.moveTo(now);
            }
        } catch (IOException deaf) {
            throw new IllegalStateException(deaf);
        }
    }

    private void workUntilTheEndOf(Thread time) throws InterruptedException {
        var work = List.of(
                again(() -> can().runningRenewals().next(new Actor.Clock()).looked() > 0),
                again(() -> !can().resolvingPayments()
                        .resolveNext(new Actor.Clock())
                        .isEmpty()),
                Thread.ofPlatform().start(this::payByHand));
        time.join();
        ending = true;
        for (var thread : work) {
            thread.join();
        }
    }

    private UseCases can() {
        return seneschal.useCases();
    }

    /** @param step answers whether there was anything to do */
    private Thread again(BooleanSupplier step) {
        return Thread.ofPlatform().start(() -> {
            while (!ending) {
                if (!step.getAsBoolean()) {
                    LockSupport.parkNanos(BREATH.toNanos());
                }
            }
        });
    }

    private void payByHand() {
        DueProducts.of(errand.seed())
                .payers(payer -> payer.way() == Payer.Way.BY_HAND && errand.isFor(payer))
                .flatMap(Payer::payments)
                .takeWhile(products -> !ending)
                .filter(products -> !isPaidFor(products.getFirst()))
                .forEach(this::pay);
    }

    /** Whether the process before began it and was killed: people who have paid once don't pay again for the next month. */
    private boolean isPaidFor(DueProduct product) {
        var made = seneschal.stores().paymentViews().page(product.payer().organisation(), null, PageRequest.FIRST);
        return made.items().stream()
                .flatMap(payment -> payment.renewals().stream())
                .map(PaymentLine.Renewal::product)
                .anyMatch(product.id()::equals);
    }

    private void pay(List<DueProduct> products) {
        var payer = products.getFirst().payer();
        var lines = products.stream()
                .map(product -> new Line(product.id(), null, 1))
                .toList();
        can().makingPayments().pay(SOMEBODY, payer.organisation(), new NewPayment(lines, payer.card(), true));
    }
}

package io.seneschal.application.renewal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.Beginning;
import io.seneschal.application.billing.PaymentSettler;
import io.seneschal.application.renewal.RenewalRounds.Decided;
import io.seneschal.application.renewal.RenewalRounds.Made;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Tally;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.renewal.Look;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The run: looks at every product whose time has come, and reminds, attempts, blocks and terminates (REN-4, REN-8, REN-11,
 * REN-16). From any number of processes, at any time, as often as one likes: what has been done is not done again (REN-9).
 *
 * <p>It goes in rounds of some hundred products; where that is quicker, in several side by side, each with a share of the
 * organisations. What is decided about a round, and the payments that begin with it, are
 * stored together; then the provider is asked, outside of any transaction; then its answers are stored together with all
 * that follows from them. Whoever dies in between leaves payments whose outcome is asked for later, with the same key.
 */
public final class RunningRenewals {

    private static final int OF_A_ROUND = 500;

    /** Of the provider, by one run. */
    private static final int ASKED_AT_ONCE = 16;

    /** Without a provider, attempts that need one wait, and count as not made. */
    private static final Duration UNTIL_A_PROVIDER_IS_THERE = Duration.ofHours(1);

    private final RenewalRounds rounds;
    private final PaymentSettler settling;
    private final RenewalSettings settings;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Tally tally;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public RunningRenewals(
            RenewalRounds rounds,
            PaymentSettler settling,
            RenewalSettings settings,
            Catalogue catalogue,
            Transactions transactions,
            Tally tally,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.settling = settling;
        this.settings = settings;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.tally = tally;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Runs until there is nothing left to look at.
     *
     * @param progress is told after each round what was done so far
     */
    public RunSummary run(Actor.Operator actor, Consumer<RunSummary> progress) {
        return all(actor, progress);
    }

    /** The next round of a run by the clock; it looked at nothing when there was nothing left to look at. */
    public RunSummary next(Actor.Clock actor) {
        follow(actor);
        return round(actor, Share.ALL);
    }

    private void follow(Actor actor) {
        transactions.inOne(actor, () -> {
            rounds.follow(settings.plan());
            return actor;
        });
    }

    private RunSummary all(Actor actor, Consumer<RunSummary> progress) {
        follow(actor);
        var course = new Course(progress);
        var shares = rounds.sideBySide();
        if (shares == 1) {
            run(actor, Share.ALL, course);
        } else {
            runSideBySide(actor, shares, course);
        }
        return course.sofar;
    }

    private void run(Actor actor, Share share, Course course) {
        var round = round(actor, share);
        while (round.looked() > 0 && course.add(round)) {
            round = round(actor, share);
        }
    }

    /** While the store is busy with one share, this process is with another. None goes on for long once one has failed. */
    private void runSideBySide(Actor actor, int shares, Course course) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, shares)
                    .mapToObj(number -> CompletableFuture.runAsync(
                                    () -> run(actor, new Share(number, shares), course), threads)
                            .whenComplete((done, failure) -> course.end(failure)))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            throw unchecked(failed);
        }
    }

    /** Memory that ran out is told as such. */
    private static RuntimeException unchecked(CompletionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            case null, default -> failed;
        };
    }

    /** How far a run is. */
    private static final class Course {

        private final Consumer<RunSummary> progress;
        private RunSummary sofar = RunSummary.NOTHING;
        private boolean failed;

        Course(Consumer<RunSummary> progress) {
            this.progress = progress;
        }

        /** @return whether it goes on */
        synchronized boolean add(RunSummary round) {
            sofar = sofar.plus(round);
            progress.accept(sofar);
            return !failed;
        }

        synchronized void end(@Nullable Throwable failure) {
            failed |= failure != null;
        }
    }

    private RunSummary round(Actor actor, Share share) {
        var round = transactions.inOne(actor, () -> decide(clock.instant(), share));
        var answers = settling.ask(round.begun(), ASKED_AT_ONCE / share.of());
        var settled = answers.isEmpty() ? List.<Payment>of() : settling.settle(actor, answers);
        var summary = round.summary().plus(RunSummary.of(settled));
        summary.count(tally);
        return summary;
    }

    private record Round(List<Payment> begun, RunSummary summary) {}

    private Round decide(Instant now, Share share) {
        var looks = rounds.claim(now, OF_A_ROUND, share).stream()
                .map(found -> Look.at(found, settings.policy(), now).untilAnAttempt())
                .toList();
        var wishes = new ArrayList<Wished>();
        var decided = new ArrayList<Decided>();
        for (var look : looks) {
            look.attempt()
                    .ifPresentOrElse(
                            number -> wish(look, number, wishes, decided),
                            () -> decided.add(new Decided(look, look.next(), null)));
        }
        var beginnings = settling.begin(wishes.stream().map(Wished::payment).toList(), now);
        var begun = new ArrayList<Payment>();
        var byPayment = wishes.stream().collect(toMap(wished -> wished.payment().id(), Function.identity()));
        for (var beginning : beginnings) {
            decided.add(decided(byPayment, beginning, begun));
        }
        rounds.save(decided);
        return new Round(begun, RunSummary.of(looks.size(), decided, begun.size()));
    }

    private record Wished(Look look, int number, PaymentWish payment) {}

    private void wish(Look look, int number, List<Wished> wishes, List<Decided> decided) {
        var found = look.of();
        try {
            var method = found.requireMethod();
            var lines = List.<PaymentLine>of(look.now().term(method, catalogue));
            wishes.add(new Wished(
                    look,
                    number,
                    new PaymentWish(new PaymentId(ids.next()), found.product().organisation(), lines, method, false)));
        } catch (Refusal refusal) {
            decided.add(refused(look, number, refusal));
        }
    }

    private Decided decided(Map<PaymentId, Wished> wishes, Beginning beginning, List<Payment> begun) {
        var wished = requireNonNull(wishes.get(beginning.wish().id()));
        return switch (beginning) {
            case Beginning.Begun(var wish, var payment) -> {
                begun.add(payment);
                yield attempted(wished.look(), wished.number(), payment.id());
            }
            case Beginning.Refused(var wish, NoProvider nobody) ->
                new Decided(wished.look(), wished.look().at().plus(UNTIL_A_PROVIDER_IS_THERE), null);
            case Beginning.Refused(var wish, var refusal) -> refused(wished.look(), wished.number(), refusal);
        };
    }

    /** Somebody looks again tomorrow in any case, or as soon as it is known what became of the payment. */
    private static Decided attempted(Look look, int number, PaymentId payment) {
        return new Decided(look.attempted(number, payment), look.tomorrow(), made(look, number, payment, null));
    }

    private static Decided refused(Look look, int number, Refusal why) {
        var after = look.refused(number, why).untilAnAttempt();
        return new Decided(after, after.next(), made(look, number, null, why.code()));
    }

    private static Made made(Look look, int number, @Nullable PaymentId payment, @Nullable String refusal) {
        return new Made(look.of().id(), look.now().dueOn(), number, payment, refusal);
    }
}

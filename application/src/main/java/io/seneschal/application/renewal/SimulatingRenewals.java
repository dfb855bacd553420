package io.seneschal.application.renewal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.seneschal.application.billing.AskingProvider;
import io.seneschal.application.billing.PaymentSettler;
import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.renewal.RenewalRefusal.ForecastOutOfRange;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the whole book forward day by day (REN-14): the run itself, organisation by organisation, on copies of what they
 * have, with a clock that moves and a provider that declines as many charges as is wished. The store is only read.
 */
public final class SimulatingRenewals {

    private static final int PRODUCTS_AT_ONCE = 5_000;
    private static final int LONGEST_IN_YEARS = 10;

    private final RenewalViews views;
    private final PrepaidAccounts prepaid;
    private final RenewalSettings settings;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    public SimulatingRenewals(
            RenewalViews views, PrepaidAccounts prepaid, RenewalSettings settings, Catalogue catalogue, Clock clock) {
        this.views = views;
        this.prepaid = prepaid;
        this.settings = settings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * How it is played.
     *
     * @param until the last day
     * @param declines how many of ten thousand charges the provider declines
     * @param seed with the same one the same charges are declined
     */
    public record Wish(LocalDate until, int declines, long seed) {}

    /**
     * @param progress is told how many products have been played
     * @throws ForecastOutOfRange if the day is before today, or more than ten years away
     */
    public Simulation simulate(Actor.Operator actor, Wish wish, LongConsumer progress) {
        requireInRange(wish.until());
        var simulation = new Simulation();
        var last = wish.until()
                .plusDays(RenewalPlan.LONGEST_LEAD
                        + (long) settings.plan().leads().getFirst());
        var played = 0L;
        @Nullable OrganisationId after = null;
        for (var products = views.next(null, last, PRODUCTS_AT_ONCE);
                !products.isEmpty();
                products = views.next(after, last, PRODUCTS_AT_ONCE)) {
            after = products.getLast().product().organisation();
            play(actor, products, wish, simulation);
            played += products.size();
            progress.accept(played);
        }
        return simulation;
    }

    private void play(Actor.Operator actor, List<Renewable> products, Wish wish, Simulation simulation) {
        var byOrganisation = products.stream()
                .collect(groupingBy(each -> each.product().organisation(), LinkedHashMap::new, toList()));
        var accounts = prepaid.all(byOrganisation.keySet());
        byOrganisation.forEach((organisation, all) -> {
            var settled =
                    all.stream().filter(each -> each.payment() == UnderWay.NONE).toList();
            simulation.leaveOut(all.size() - (long) settled.size());
            if (!settled.isEmpty()) {
                play(actor, settled, account(accounts, organisation, all.getFirst()), wish, simulation);
            }
        });
    }

    private void play(
            Actor.Operator actor, List<Renewable> products, PrepaidAccount account, Wish wish, Simulation simulation) {
        var book = new PlayedBook(products, account);
        var moving = new MovingClock(clock.instant());
        var anyone = products.getFirst();
        var running = running(book, moving, wish, anyone.product().organisation());
        var end = anyone.startOf(wish.until().plusDays(1));
        for (var next = moved(book, moving); next.isBefore(end); next = moved(book, moving)) {
            moving.now = next;
            var done = running.run(actor, sofar -> {});
            simulation.add(anyone.today(next), new Simulation.Day(done, book.takeCharged()));
        }
    }

    /** Time does not run backwards for what was due before today. */
    private static Instant moved(PlayedBook book, MovingClock moving) {
        return book.next()
                .map(next -> next.isBefore(moving.now) ? moving.now : next)
                .orElse(Instant.MAX);
    }

    private RunningRenewals running(PlayedBook book, Clock moving, Wish wish, OrganisationId whose) {
        var provider = new ScriptedProvider(wish.declines(), wish.seed());
        var ids = counted(whose);
        var settling = new PaymentSettler(
                book.payments(),
                book.prepaid(),
                new AskingProvider(provider, book.methods()),
                provider,
                // nothing comes too late: what has ended is not in the book
                List.of(new RenewedProducts(book.rounds(), settings, (late, at) -> {})),
                book.transactions(),
                ids,
                moving);
        return new RunningRenewals(book.rounds(), settling, settings, catalogue, book.transactions(), ids, moving);
    }

    private static PrepaidAccount account(
            Map<OrganisationId, PrepaidAccount> accounts, OrganisationId organisation, Renewable any) {
        var account = accounts.get(organisation);
        return account == null
                ? PrepaidAccount.empty(organisation, any.account().currency())
                : account;
    }

    /** The same ones in each simulation, so that the same dice fall the same way; others for each organisation. */
    private static Ids counted(OrganisationId whose) {
        var count = new AtomicLong();
        var high = whose.value().getMostSignificantBits() ^ whose.value().getLeastSignificantBits();
        return () -> new UUID(high, count.incrementAndGet());
    }

    private void requireInRange(LocalDate until) {
        var today = clock.instant().atOffset(ZoneOffset.MIN).toLocalDate();
        var latest = today.plusYears(LONGEST_IN_YEARS);
        if (until.isBefore(today) || until.isAfter(latest)) {
            throw new ForecastOutOfRange(until, today, latest);
        }
    }

    /** Stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Seneschal counts in UTC");
        }
    }
}

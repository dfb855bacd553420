package io.seneschal.application.renewal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.seneschal.application.billing.Answered;
import io.seneschal.application.billing.AskingProvider;
import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.billing.PaymentSettler;
import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Tally;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
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
import java.util.Optional;
import java.util.Set;
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
    private final PaymentsMade made;
    private final PaymentMethods methods;
    private final PrepaidAccounts prepaid;
    private final RenewalSettings settings;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    public SimulatingRenewals(
            RenewalViews views,
            PaymentsMade made,
            PaymentMethods methods,
            PrepaidAccounts prepaid,
            RenewalSettings settings,
            Catalogue catalogue,
            Clock clock) {
        this.views = views;
        this.made = made;
        this.methods = methods;
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
                .plusDays(BillingAccount.LONGEST_LEAD
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
        var open = open(products);
        var paying = open.isEmpty()
                ? Map.<PaymentMethodId, PaymentMethod>of()
                : methods.all(open.stream().map(Payment::method).collect(toSet()));
        var openByOrganisation = open.stream().collect(groupingBy(Payment::organisation));
        byOrganisation.forEach((organisation, all) -> {
            var account = account(accounts, organisation, all.getFirst());
            var payments = openByOrganisation.getOrDefault(organisation, List.of());
            play(actor, new PlayedBook(all, payments, paying, account), all.getFirst(), wish, simulation);
        });
    }

    /** The payments under way that pay for some of these products. */
    private List<Payment> open(List<Renewable> products) {
        var terms = products.stream()
                .filter(each -> each.payment() != UnderWay.NONE)
                .map(each -> new DueTerm(each.id(), each.dueOn()))
                .toList();
        return terms.isEmpty()
                ? List.of()
                : made.all(Set.copyOf(made.holders(terms).values())).stream()
                        .filter(Payment::isOpen)
                        .toList();
    }

    private void play(Actor.Operator actor, PlayedBook book, Renewable anyone, Wish wish, Simulation simulation) {
        var moving = new MovingClock(clock.instant());
        var provider = new ScriptedProvider(wish.declines(), wish.seed());
        var ids = counted(anyone.product().organisation());
        var settling = settling(book, provider, ids, moving);
        settle(actor, book, settling, provider).ifPresent(settled -> simulation.add(anyone.today(moving.now), settled));
        var running = new RunningRenewals(
                book.rounds(), settling, settings, catalogue, book.transactions(), new Tally(), ids, moving);
        var end = anyone.startOf(wish.until().plusDays(1));
        for (var next = moved(book, moving); next.isBefore(end); next = moved(book, moving)) {
            moving.now = next;
            var done = running.run(actor, sofar -> {});
            simulation.add(anyone.today(next), new Simulation.Day(done, book.takeCharged()));
        }
    }

    /**
     * What is under way already is known at once: the provider says what it says of every other payment. A transfer comes
     * where a charge would succeed; else it is awaited for ever.
     */
    private static Optional<Simulation.Day> settle(
            Actor.Operator actor, PlayedBook book, PaymentSettler settling, ScriptedProvider provider) {
        var answers = book.open().stream()
                .map(payment -> new Answered(payment.id(), supposed(payment, provider)))
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Simulation.Day(RunSummary.of(settling.settle(actor, answers)), book.takeCharged()));
    }

    /** Time does not run backwards for what was due before today. */
    private static Instant moved(PlayedBook book, MovingClock moving) {
        return book.next()
                .map(next -> next.isBefore(moving.now) ? moving.now : next)
                .orElse(Instant.MAX);
    }

    private static Answer supposed(Payment payment, ScriptedProvider provider) {
        var answer = provider.outcomeOf(payment.id());
        return payment.state() == Payment.State.AWAITING_TRANSFER && answer instanceof Answer.Declined
                ? new Answer.Unknown()
                : answer;
    }

    private PaymentSettler settling(PlayedBook book, ScriptedProvider provider, Ids ids, Clock moving) {
        return new PaymentSettler(
                book.payments(),
                book.prepaid(),
                new AskingProvider(provider, book.methods()),
                provider,
                // nothing comes too late: what has ended is not in the book
                List.of(new RenewedProducts(book.rounds(), settings, (late, at) -> {})),
                book.transactions(),
                // what is played is not counted
                new Tally(),
                ids,
                moving);
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

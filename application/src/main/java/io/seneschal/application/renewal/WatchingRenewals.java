package io.seneschal.application.renewal;

import io.seneschal.application.shared.Page;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds attempts that should have been made before today, and were not (REN-15): because no run came by, or because there is
 * a mistake in it. So it works them out anew from the plan and from what is stored, and asks nothing that the run asks.
 */
public final class WatchingRenewals {

    private static final int PRODUCTS_AT_ONCE = 5_000;

    private final RenewalViews views;
    private final RenewalSettings settings;
    private final Clock clock;

    @Inject
    public WatchingRenewals(RenewalViews views, RenewalSettings settings, Clock clock) {
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An attempt that is missing.
     *
     * @param attempt its number
     * @param plannedOn the day on which it should have been made
     */
    public record Missed(
            OrganisationId organisation, ProductId product, LocalDate dueOn, int attempt, LocalDate plannedOn) {}

    /**
     * Of some organisations one after the other.
     *
     * @param after behind which organisation to go on; {@code null} from the first one
     */
    public Page<Missed> next(Actor.Operator actor, @Nullable UUID after) {
        var now = clock.instant();
        var until = now.atOffset(ZoneOffset.MAX).toLocalDate().plusDays(BillingAccount.LONGEST_LEAD);
        var products = views.next(after == null ? null : new OrganisationId(after), until, PRODUCTS_AT_ONCE);
        return products.isEmpty()
                ? new Page<>(List.of(), null)
                : new Page<>(
                        products.stream().flatMap(each -> missed(each, now)).toList(),
                        products.getLast().product().organisation().value());
    }

    /** Of all organisations. While all is well there are none. */
    public List<Missed> all(Actor.Operator actor) {
        var all = new ArrayList<Missed>();
        for (var page = next(actor, null); page.next() != null; page = next(actor, page.next())) {
            all.addAll(page.items());
        }
        return all;
    }

    private Stream<Missed> missed(Renewable each, Instant now) {
        var product = each.product();
        if (!each.renewal().isOn() || product.state() == Product.State.TERMINATED || each.payment() != UnderWay.NONE) {
            return Stream.empty();
        }
        var daysLeft = ChronoUnit.DAYS.between(each.today(now), product.due().on());
        var progress = each.renewal().progress();
        var made = product.due().on().equals(progress.dueOn()) ? progress.attempted() : 0;
        return IntStream.rangeClosed(made + 1, settings.plan().attempts())
                .filter(number -> settings.plan().leads().get(number - 1) > daysLeft)
                .boxed()
                .reduce((earlier, later) -> later)
                .map(number -> new Missed(
                        product.organisation(),
                        product.id(),
                        product.due().on(),
                        number,
                        product.due().on().minusDays(settings.plan().leads().get(number - 1))))
                .stream();
    }
}

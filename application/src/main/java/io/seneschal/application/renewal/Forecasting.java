package io.seneschal.application.renewal;

import io.seneschal.application.billing.Payments;
import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.renewal.Forecast;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalRefusal.ForecastOutOfRange;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Seeing ahead: what will be charged until a day, and what will not be renewed, and why (REN-13). Changes nothing. */
public final class Forecasting {

    private static final int PRODUCTS_AT_ONCE = 1_000;
    private static final int LONGEST_IN_YEARS = 10;

    private final RenewalViews views;
    private final PrepaidAccounts prepaid;
    private final Payments provider;
    private final RenewalSettings settings;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public Forecasting(
            RenewalViews views,
            PrepaidAccounts prepaid,
            Payments provider,
            RenewalSettings settings,
            Catalogue catalogue,
            Authorities authorities,
            Clock clock) {
        this.views = views;
        this.prepaid = prepaid;
        this.provider = provider;
        this.settings = settings;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * @param day the last one; {@code null} for a year from today
     * @throws ForecastOutOfRange if it is before today, or more than ten years away
     */
    public List<Forecast.Item> of(Actor actor, OrganisationId organisation, @Nullable LocalDate day) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        var until = day == null ? today().plusYears(1) : day;
        requireInRange(until);
        var products = views.all(organisation, lastDueDate(until));
        return products.isEmpty()
                ? List.of()
                : forecast()
                        .of(products, account(prepaid.all(List.of(organisation)), products), clock.instant(), until);
    }

    /** What is foreseen, and of whom. */
    public record Foreseen(OrganisationId organisation, Forecast.Item item) {}

    /**
     * The whole book: organisations one after the other, each in the order of the days.
     *
     * @param some is told what is foreseen of some organisations at a time
     * @throws ForecastOutOfRange if the day is before today, or more than ten years away
     */
    public void ofAll(Actor.Operator actor, LocalDate until, Consumer<List<Foreseen>> some) {
        requireInRange(until);
        var now = clock.instant();
        views.read(lastDueDate(until), PRODUCTS_AT_ONCE, products -> some.accept(foreseen(products, now, until)));
    }

    /** Organisations have nothing to do with each other: each processor takes some. */
    private List<Foreseen> foreseen(List<Renewable> products, Instant now, LocalDate until) {
        var forecast = forecast();
        var byOrganisation = new LinkedHashMap<OrganisationId, List<Renewable>>();
        products.forEach(each -> byOrganisation
                .computeIfAbsent(each.product().organisation(), none -> new ArrayList<>())
                .add(each));
        var accounts = prepaid.all(List.copyOf(byOrganisation.keySet()));
        return List.copyOf(byOrganisation.values()).parallelStream()
                .flatMap(all -> forecast.of(all, account(accounts, all), now, until).stream()
                        .map(item -> new Foreseen(organisationOf(all), item)))
                .toList();
    }

    private Forecast forecast() {
        return new Forecast(settings.policy(), catalogue, isProviderThere());
    }

    private static OrganisationId organisationOf(List<Renewable> products) {
        return products.getFirst().product().organisation();
    }

    private static PrepaidAccount account(Map<OrganisationId, PrepaidAccount> accounts, List<Renewable> products) {
        var organisation = organisationOf(products);
        var account = accounts.get(organisation);
        return account == null
                ? PrepaidAccount.empty(
                        organisation, products.getFirst().account().currency())
                : account;
    }

    /** What is due later is not attempted until then. */
    private LocalDate lastDueDate(LocalDate until) {
        return until.plusDays(settings.plan().leads().getFirst());
    }

    private boolean isProviderThere() {
        try {
            provider.requireProvider();
            return true;
        } catch (NoProvider none) {
            return false;
        }
    }

    /** As of the place on earth where the day begins last. */
    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.MIN).toLocalDate();
    }

    private void requireInRange(LocalDate until) {
        var today = today();
        var latest = today.plusYears(LONGEST_IN_YEARS);
        if (until.isBefore(today) || until.isAfter(latest)) {
            throw new ForecastOutOfRange(until, today, latest);
        }
    }
}

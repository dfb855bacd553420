package io.seneschal.application.renewal;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looking at what is due when, and whether it is renewed by itself (REN-12). */
public final class ReadingRenewals {

    private static final int MONTHS_SHOWN = 2;

    private final Renewals renewals;
    private final RenewalViews views;
    private final Organisations organisations;
    private final RenewalSettings settings;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public ReadingRenewals(
            Renewals renewals,
            RenewalViews views,
            Organisations organisations,
            RenewalSettings settings,
            Catalogue catalogue,
            Authorities authorities,
            Clock clock) {
        this.renewals = renewals;
        this.views = views;
        this.organisations = organisations;
        this.settings = settings;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What is shown. */
    public enum Due implements Coded {
        /** What is due until the same day two months from now, or was due before. */
        WITHIN_TWO_MONTHS,
        ALL;

        @Override
        public String code() {
            return this == ALL ? "all" : "2-months";
        }
    }

    /**
     * A product as it is listed.
     *
     * @param nextAttemptOn when it is paid by itself; {@code null} if it is not
     * @param price of its next term; {@code null} if nobody can pay for it
     * @param offered the terms for which it can be renewed
     */
    public record Item(
            Renewable of,
            @Nullable LocalDate nextAttemptOn,
            @Nullable Money price,
            List<Term> offered) {}

    public Page<Item> page(Actor actor, OrganisationId organisation, Due due, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        var until = due == Due.ALL ? null : today(organisation).plusMonths(MONTHS_SHOWN);
        return views.page(organisation, until, page).map(this::item);
    }

    public Item get(Actor actor, OrganisationId organisation, ProductId product) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return item(renewals.get(organisation, product));
    }

    /** Those of these products that are there; none for somebody who has nothing to do with billing. */
    public Map<ProductId, Item> all(Actor actor, OrganisationId organisation, Collection<ProductId> products) {
        return authorities
                        .of(actor, organisation)
                        .objectionTo(Permission.MANAGE_BILLING)
                        .isPresent()
                ? Map.of()
                : renewals.all(organisation, products).stream()
                        .map(this::item)
                        .collect(toMap(item -> item.of().id(), item -> item));
    }

    private Item item(Renewable of) {
        return new Item(
                of,
                settings.policy()
                        .nextAttemptOn(of.facts(), of.today(clock.instant()))
                        .orElse(null),
                of.price(catalogue).orElse(null),
                catalogue.typeOf(of.product()).terms());
    }

    private LocalDate today(OrganisationId organisation) {
        return clock.instant()
                .atZone(organisations.get(organisation).details().billingZone().zone())
                .toLocalDate();
    }
}

package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.OrderLine;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ordering products at the prices of today, to be paid at once or later (PAY-3, PAY-5), and cancelling orders. */
public final class PlacingOrders {

    private final Orders orders;
    private final BillingAccounts accounts;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public PlacingOrders(
            Orders orders,
            BillingAccounts accounts,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param type the code of a type in the catalogue
     * @param name {@code null} for the name of the type
     * @param term {@code null} for the usual one of the type
     */
    public record Line(
            String type,
            @Nullable ProductName name,
            @Nullable Term term,
            int terms) {}

    /**
     * What is ordered.
     *
     * @param currency of the prices; {@code null} for the one in which the organisation pays
     */
    public record NewOrder(List<Line> lines, @Nullable Currency currency) {}

    /**
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownProductType if the catalogue has no such type
     * @throws io.seneschal.domain.product.ProductRefusal.TermNotOffered if it is not rented for that long at a time
     * @throws io.seneschal.domain.product.ProductRefusal.NoPrice if it can't be paid for in that currency
     * @throws io.seneschal.domain.billing.PaymentRefusal.TooManyTerms if so many terms are not paid at once
     * @throws io.seneschal.domain.billing.BillingAccountRefusal.CurrencyMismatch if the organisation pays in another currency
     */
    public Order place(Actor actor, OrganisationId organisation, NewOrder wish) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var currency = currencyOf(organisation, wish);
            var lines = wish.lines().stream().map(line -> line(line, currency)).toList();
            var placed = Order.place(new OrderId(ids.next()), organisation, lines, authority, clock.instant());
            orders.add(placed);
            return placed.after();
        });
    }

    /** @throws io.seneschal.domain.billing.OrderRefusal if it is paid, or is being paid */
    public Order cancel(Actor actor, OrganisationId organisation, OrderId id, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var order = orders.get(organisation, id);
            seen.require(order.version());
            orders.save(List.of(order.cancel(authority)));
            return orders.get(organisation, id);
        });
    }

    /** Who names a currency settles it, as who adds a payment method does. */
    private Currency currencyOf(OrganisationId organisation, NewOrder wish) {
        var account = accounts.get(organisation);
        if (wish.currency() == null) {
            return account.currency();
        }
        accounts.save(account.settle(wish.currency()));
        return wish.currency();
    }

    private static ProductName nameOf(ProductType type) {
        return new ProductName(type.names().getOrDefault(Language.EN, type.code()));
    }

    private OrderLine line(Line line, Currency currency) {
        var type = catalogue.get(line.type());
        var term = line.term() == null ? type.terms().getFirst() : line.term();
        var name = line.name() == null ? nameOf(type) : line.name();
        return OrderLine.of(new ProductId(ids.next()), type, name, term, line.terms(), currency);
    }
}

package io.seneschal.testing;

import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Prices;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductFamily;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small catalogue, and products of its types. */
public final class Wares {

    public static final Term MONTH = new Term(1);
    public static final Term YEAR = new Term(12);
    public static final DueDate DUE = DueDate.of(LocalDate.of(2026, 12, 31));

    /** Has mailboxes inside. */
    public static final ProductType MAIL = new ProductType(
            "mail",
            "work",
            Map.of(),
            List.of(YEAR, MONTH),
            false,
            true,
            List.of("mailbox", "folder"),
            Set.of(ContentType.MAIL, ContentType.DRIVE),
            new Prices(Map.of(YEAR, price(1800), MONTH, price(180))));

    /** Has nothing inside, and is rented by the year only. */
    public static final ProductType DOMAIN = new ProductType(
            "domain",
            "web",
            Map.of(),
            List.of(YEAR),
            true,
            true,
            List.of(),
            Set.of(),
            new Prices(Map.of(YEAR, price(1290))));

    public static final Catalogue CATALOGUE = new Catalogue(
            List.of(new ProductFamily("work", Map.of()), new ProductFamily("web", Map.of())), List.of(MAIL, DOMAIN));

    private Wares() {}

    /** The same number in each currency. */
    private static Map<Currency, Money> price(long minor) {
        return Map.of(Currency.CHF, new Money(minor, Currency.CHF), Currency.EUR, new Money(minor, Currency.EUR));
    }

    public static Product open(OrganisationId organisation, ProductType type) {
        var id = new ProductId(UUID.randomUUID());
        var name = new ProductName("A " + type.code());
        return Product.open(id, organisation, type, name, DUE, YEAR, House.operator(), House.NOON)
                .after();
    }

    public static Product open(OrganisationId organisation, ProductType type, Product.State state) {
        return open(organisation, type).stand(state, House.operator()).after();
    }
}

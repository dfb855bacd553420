package io.seneschal.application.product;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Opening products by hand, which is an operator's work (PRD-1). Customers order. */
public final class OpeningProducts {

    private final Products products;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public OpeningProducts(
            Products products,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.products = products;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be opened.
     *
     * @param type the code of a type in the catalogue
     * @param dueOn the day on which what is paid ends
     */
    public record NewProduct(String type, ProductName name, LocalDate dueOn, Term term) {}

    /**
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownProductType if the catalogue has no such type
     * @throws io.seneschal.domain.product.ProductRefusal.TermNotOffered if it is not rented for that long at a time
     */
    public Product open(Actor actor, OrganisationId organisation, NewProduct wish) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var opened = Product.open(
                    new ProductId(ids.next()),
                    organisation,
                    catalogue.get(wish.type()),
                    wish.name(),
                    DueDate.of(wish.dueOn()),
                    wish.term(),
                    authority,
                    clock.instant());
            products.add(opened);
            return opened.after();
        });
    }
}

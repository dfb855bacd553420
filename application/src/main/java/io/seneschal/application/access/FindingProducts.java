package io.seneschal.application.access;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.product.ProductViews;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.AmbiguousProductName;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Looking at products: each sees those that something opens to them, and operators all. */
public final class FindingProducts {

    private final Products products;
    private final ProductViews views;
    private final Reaches reaches;
    private final DecidingAccess deciding;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public FindingProducts(
            Products products,
            ProductViews views,
            Reaches reaches,
            DecidingAccess deciding,
            Catalogue catalogue,
            Authorities authorities,
            Clock clock) {
        this.products = products;
        this.views = views;
        this.reaches = reaches;
        this.deciding = deciding;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Every type there is, which everybody sees who belongs somewhere. */
    public Catalogue types(Actor actor, OrganisationId organisation) {
        authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        return catalogue;
    }

    public Page<Product> page(Actor actor, OrganisationId organisation, Filter filter, PageRequest page) {
        return switch (authorities.require(actor, Permission.SEE_ORGANISATION, organisation)) {
            case Authority.OfMember(var member)
            when !Reach.isOfEverything(member) ->
                reaches.page(member, false, filter, clock.instant(), page).map(Reaches.ReachableProduct::product);
            default -> views.page(organisation, filter, page);
        };
    }

    /**
     * A product, blocked or not, that something opens to the actor.
     *
     * @throws io.seneschal.domain.access.AccessRefusal if nothing does
     * @throws io.seneschal.domain.product.ProductRefusal if it is not there, or not here
     */
    public Product get(Actor actor, OrganisationId organisation, ProductId product) {
        return switch (actor) {
            case Actor.Person(var user) -> {
                var reach = deciding.explain(actor, organisation, user, product).reach();
                reach.requireAny();
                yield reach.product();
            }
            default -> {
                authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
                yield products.get(organisation, product);
            }
        };
    }

    /** The product of this name, for consoles, where people type names. */
    public Product named(Actor.Operator actor, OrganisationId organisation, String name) {
        authorities.of(actor, organisation);
        var found = views.named(organisation, name);
        if (found.size() > 1) {
            throw new AmbiguousProductName(name, found.stream().map(Product::id).toList());
        }
        return found.stream().findAny().orElseThrow(() -> new UnknownProduct(organisation, name));
    }
}

package io.seneschal.application.access;

import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.product.ProductViews;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Outcome;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.AccessRefusal.UnknownAccess;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opening products to users and teams, and closing them again (PRD-3, PRD-4). */
public final class GrantingAccesses {

    private final Accesses accesses;
    private final AccessViews views;
    private final Holders holders;
    private final Products products;
    private final ProductViews productViews;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public GrantingAccesses(
            Accesses accesses,
            AccessViews views,
            Holders holders,
            Products products,
            ProductViews productViews,
            Catalogue catalogue,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.accesses = accesses;
        this.views = views;
        this.holders = holders;
        this.products = products;
        this.productViews = productViews;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is given on whatever is opened.
     *
     * @param until the first instant at which it opens nothing any more; {@code null} for ever
     */
    public record Given(Set<Right> rights, @Nullable Instant until) {}

    /**
     * Opens a product, or one resource inside it. Granting again replaces rights and end.
     *
     * @param resource {@code null} for the whole product
     */
    public Access grant(
            Actor actor,
            OrganisationId organisation,
            Holder holder,
            ProductId product,
            @Nullable Resource resource,
            Given given) {
        return grant(actor, organisation, holder, product, resource, given, SeenVersion.ANY);
    }

    /** The same, on the ground of an access that was seen there. */
    public Access grant(
            Actor actor,
            OrganisationId organisation,
            Holder holder,
            ProductId product,
            @Nullable Resource resource,
            Given given,
            SeenVersion seen) {
        return granting(
                actor,
                organisation,
                holder,
                () -> Grant.on(products.get(organisation, product), catalogue, resource, given.rights(), given.until()),
                seen);
    }

    /**
     * Opens every product, future ones included (PRD-4).
     *
     * @param type only those of this type; {@code null} for all
     */
    public Access grantEvery(
            Actor actor, OrganisationId organisation, Holder holder, @Nullable String type, Given given) {
        return granting(
                actor,
                organisation,
                holder,
                () -> Grant.onEvery(type, catalogue, given.rights(), given.until()),
                SeenVersion.ANY);
    }

    /** Opens these products, each by itself; future ones are not included. */
    public List<Outcome<ProductId>> grantSeveral(
            Actor actor, OrganisationId organisation, Holder holder, List<ProductId> wanted, Given given) {
        requireToGrant(actor, organisation, holder);
        return Outcome.ofEach(wanted, product -> grant(actor, organisation, holder, product, null, given));
    }

    /**
     * Opens the products that are there now, each by itself; future ones are not included.
     *
     * @param type the code of a type in the catalogue; {@code null} for all
     */
    public List<Outcome<ProductId>> grantPresent(
            Actor actor, OrganisationId organisation, Holder holder, @Nullable String type, Given given) {
        requireToGrant(actor, organisation, holder);
        if (type != null) {
            catalogue.get(type);
        }
        var filter = new ProductViews.Filter(ProductViews.Filter.NOT_TERMINATED.states(), type, null);
        var present = PageRequest.all(request -> productViews.page(organisation, filter, request)).stream()
                .map(Product::id)
                .toList();
        return grantSeveral(actor, organisation, holder, present, given);
    }

    /** @throws UnknownAccess if the holder holds none to exactly that */
    public void revoke(Actor actor, OrganisationId organisation, Holder holder, Extent extent) {
        revoke(actor, organisation, holder, extent, SeenVersion.ANY);
    }

    /** The same, on the ground of the access that was seen. */
    public void revoke(Actor actor, OrganisationId organisation, Holder holder, Extent extent, SeenVersion seen) {
        ending(
                actor,
                organisation,
                () -> accesses.find(organisation, holder, extent)
                        .orElseThrow(() -> new UnknownAccess(organisation, holder, extent)),
                seen);
    }

    public void revoke(Actor actor, OrganisationId organisation, AccessId access) {
        revoke(actor, organisation, access, SeenVersion.ANY);
    }

    /** The same, on the ground of the access that was seen. */
    public void revoke(Actor actor, OrganisationId organisation, AccessId access, SeenVersion seen) {
        ending(actor, organisation, () -> accesses.get(organisation, access), seen);
    }

    public Access get(Actor actor, OrganisationId organisation, AccessId access) {
        authorities.require(actor, Permission.GRANT_ACCESSES, organisation);
        return accesses.get(organisation, access);
    }

    public Page<Access> page(Actor actor, OrganisationId organisation, Filter filter, PageRequest page) {
        authorities.require(actor, Permission.GRANT_ACCESSES, organisation);
        return views.page(organisation, filter, page);
    }

    private Access granting(
            Actor actor, OrganisationId organisation, Holder holder, Supplier<Grant> wish, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = requireToGrant(actor, organisation, holder);
            var grant = wish.get();
            var present = accesses.find(organisation, holder, grant.extent());
            present.map(Access::version).ifPresentOrElse(seen::require, seen::requireNothing);
            var now = clock.instant();
            if (present.isPresent()) {
                accesses.save(present.get().regrant(grant, authority, now));
            } else {
                accesses.add(Access.grant(new AccessId(ids.next()), organisation, holder, grant, authority, now));
            }
            return accesses.find(organisation, holder, grant.extent()).orElseThrow();
        });
    }

    private void ending(Actor actor, OrganisationId organisation, Supplier<Access> which, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.GRANT_ACCESSES, organisation);
            var access = which.get();
            seen.require(access.version());
            var revoked = access.revoke(authority);
            accesses.remove(revoked);
            return revoked;
        });
    }

    private Authority requireToGrant(Actor actor, OrganisationId organisation, Holder holder) {
        var authority = authorities.require(actor, Permission.GRANT_ACCESSES, organisation);
        holders.require(organisation, holder);
        return authority;
    }
}

package io.seneschal.application.access;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The accesses a member holds directly: they may come with the invitation (MEM-2) and end with the membership (MEM-7). */
public final class MembersAccesses implements Dependants {

    private final Accesses accesses;
    private final Products products;
    private final Ids ids;

    @Inject
    public MembersAccesses(Accesses accesses, Products products, Ids ids) {
        this.accesses = accesses;
        this.products = products;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return "accesses";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return accesses.allOf(organisation, new Holder.OfUser(user)).stream()
                .map(access -> access.id().value())
                .toList();
    }

    @Override
    public void requireThere(OrganisationId organisation, Offer offer) {
        offer.products().forEach(product -> products.get(organisation, product).requireNotTerminated());
    }

    @Override
    public void begin(Membership member, Offer offer, Instant at) {
        offer.products().stream()
                .map(product -> products.get(member.organisation(), product))
                .flatMap(product -> Access.welcome(new AccessId(ids.next()), member, product, at).stream())
                .forEach(accesses::add);
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        accesses.allOf(organisation, new Holder.OfUser(user)).forEach(access -> accesses.remove(access.end()));
    }
}

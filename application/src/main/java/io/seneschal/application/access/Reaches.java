package io.seneschal.application.access;

import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The present facts on which it rests who may use what, each question answered in one go. It decides nothing itself. */
public interface Reaches {

    /** All facts about one user and one product; of another organisation neither is there. */
    Facts of(OrganisationId organisation, UserId user, ProductId product);

    /**
     * Products of the member's organisation and, with each, the accesses to it that the member holds, themselves or
     * through a team, over or not.
     *
     * @param every whether all products are wanted, or only those that such an access opens at {@code now}
     */
    Page<ReachableProduct> page(Membership member, boolean every, Filter filter, Instant now, PageRequest page);

    /**
     * @param member the user's membership, if there is one
     * @param product if the organisation has it
     * @param held every access of the user or of their teams that touches the product, over or not
     * @param teams what the teams among the holders are called
     */
    record Facts(
            Optional<Membership> member, Optional<Product> product, List<Access> held, Map<TeamId, String> teams) {}

    /** A product with the accesses that touch it; the rest as in {@link Facts}. */
    record ReachableProduct(Product product, List<Access> held, Map<TeamId, String> teams) {}
}

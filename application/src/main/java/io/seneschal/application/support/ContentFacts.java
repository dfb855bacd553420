package io.seneschal.application.support;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present facts on which it rests how much somebody reaches of some things, all in one go. It decides nothing itself. */
public interface ContentFacts {

    /**
     * Of these products and mailboxes, by their ids, those that lie in one of the organisations. Where the user is no member,
     * nothing is there.
     */
    List<Fact> about(UserId user, Collection<OrganisationId> organisations, Collection<UUID> things);

    /**
     * One of the things.
     *
     * @param member the user's membership where it lies
     * @param product it, or the one in which it lies
     * @param mailbox it; {@code null} if it is the product
     * @param held every access of the user or of their teams that touches it, over or not
     */
    record Fact(
            Membership member, Product product, @Nullable Mailbox mailbox, List<Access> held) {}
}

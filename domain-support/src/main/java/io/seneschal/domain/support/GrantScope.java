package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.SupportRefusal.EmptyScope;
import io.seneschal.domain.support.SupportRefusal.ScopeTooLarge;
import io.seneschal.domain.support.SupportRefusal.UnknownResource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * To what a grant is narrowed, of all that its giver reaches (SUP-7).
 *
 * @param organisations no other one's; empty for those of all the giver's organisations
 * @param resources only these products and mailboxes, by their ids; empty for all
 */
public record GrantScope(Set<OrganisationId> organisations, Set<UUID> resources) {

    /** All that the giver reaches. */
    public static final GrantScope EVERYTHING = new GrantScope(Set.of(), Set.of());

    private static final int LARGEST = 100;

    /** @throws ScopeTooLarge if it names more than 100 organisations or more than 100 resources */
    public GrantScope {
        organisations = Set.copyOf(organisations);
        resources = Set.copyOf(resources);
        requireFew(organisations);
        requireFew(resources);
    }

    /**
     * What was named to narrow something.
     *
     * @throws EmptyScope if nothing was: that would open nothing, and must not open everything
     * @throws ScopeTooLarge if more than 100 things were
     */
    public static <T> Set<T> named(Collection<T> things) {
        if (things.isEmpty()) {
            throw new EmptyScope();
        }
        var named = Set.copyOf(things);
        requireFew(named);
        return named;
    }

    /** @throws UnknownResource if it is narrowed to something that is not among what its giver reaches */
    public void requireReached(ContentType contentType, Collection<VisibleContent> reached) {
        var known = reached.stream().map(VisibleContent::asked).toList();
        resources.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            throw new UnknownResource(contentType, unknown);
        });
    }

    private static void requireFew(Set<?> things) {
        if (things.size() > LARGEST) {
            throw new ScopeTooLarge(LARGEST);
        }
    }

    public boolean includes(OrganisationId organisation) {
        return organisations.isEmpty() || organisations.contains(organisation);
    }

    public boolean includes(VisibleContent content) {
        return resources.isEmpty()
                || resources.contains(content.product().value())
                || (content.mailbox() != null
                        && resources.contains(content.mailbox().value()));
    }
}

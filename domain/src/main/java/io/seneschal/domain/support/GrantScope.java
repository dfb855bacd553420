package io.seneschal.domain.support;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.SupportRefusal.EmptyScope;
import io.seneschal.domain.support.SupportRefusal.ScopeTooLarge;
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
        if (organisations.size() > LARGEST || resources.size() > LARGEST) {
            throw new ScopeTooLarge(LARGEST);
        }
    }

    /**
     * What was named to narrow something.
     *
     * @throws EmptyScope if nothing was: that would open nothing, and must not open everything
     */
    public static <T> Set<T> named(Collection<T> things) {
        if (things.isEmpty()) {
            throw new EmptyScope();
        }
        return Set.copyOf(things);
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

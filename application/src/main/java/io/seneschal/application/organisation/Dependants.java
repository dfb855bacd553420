package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One kind of thing that hangs on a membership: it may begin with it (MEM-2), and it ends with it, in the same transaction
 * (MEM-7). Team memberships, product accesses, devices, support reach: whatever is of such a kind registers itself;
 * nothing else has to be changed.
 */
public interface Dependants {

    /** The kind as plans name it: {@code teams}, {@code accesses}, {@code devices}, {@code support_grants}. */
    String kind();

    /** The ids of what hangs on this membership now. */
    List<UUID> of(OrganisationId organisation, UserId user);

    /**
     * Refuses an offer that names something of this kind which the organisation does not have.
     *
     * @throws io.seneschal.domain.shared.Refusal that names it
     */
    default void requireThere(OrganisationId organisation, Offer offer) {}

    /** Begins what the accepted offer brings; what is gone by then is passed over. */
    default void begin(Membership member, Offer offer, Instant at) {}

    /** Ends all of it. */
    void end(OrganisationId organisation, UserId user);

    /** The organisation is deleted, and with it whatever of this kind it still has; nothing of that may go on by itself. */
    default void endWith(OrganisationId organisation) {}
}

package io.seneschal.application.organisation;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.UUID;

/**
 * One kind of thing that hangs on a membership and ends with it, in the same transaction (MEM-7): team memberships,
 * product accesses, devices, support reach. Whatever is of such a kind registers itself; nothing else has to be changed.
 */
public interface Dependants {

    /** The kind as plans name it: {@code teams}, {@code accesses}, {@code devices}, {@code support_grants}. */
    String kind();

    /** The ids of what hangs on this membership now. */
    List<UUID> of(OrganisationId organisation, UserId user);

    /** Ends all of it. */
    void end(OrganisationId organisation, UserId user);
}

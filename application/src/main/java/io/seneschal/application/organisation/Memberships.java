package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/**
 * All memberships, each to be found in its own organisation and nowhere else.
 *
 * <p>They are stored only as an organisation decided, together with what that did to the organisation. Whoever stores a
 * decision made on an older state of either is refused with
 * {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}: so two processes can't both take away one of the last two
 * legal responsibles (ORG-6).
 */
public interface Memberships {

    Optional<Membership> find(OrganisationId organisation, UserId user);

    /** The membership of the user with this login. */
    Optional<Membership> find(OrganisationId organisation, EmailAddress login);

    /**
     * All of a user's memberships, by organisation. Inside a transaction nobody else begins to change one of them until
     * it ends.
     */
    List<Membership> allOf(UserId user);

    /** Stores a new organisation with its founder. */
    void found(Staffing founded);

    void add(Staffing admitted);

    void save(Staffing changed);

    void remove(Staffing parted);
}

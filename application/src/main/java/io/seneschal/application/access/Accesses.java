package io.seneschal.application.access;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.Optional;

/**
 * All accesses, each to be found in its own organisation and nowhere else. There is one at most for a holder and an
 * extent: whoever adds a second is refused with {@link io.seneschal.domain.shared.CommonRefusal.StaleChange}, as is
 * whoever saves or removes one that was saved by someone else since it was read.
 */
public interface Accesses {

    /** @throws io.seneschal.domain.access.AccessRefusal.UnknownAccess also when only another organisation has it */
    Access get(OrganisationId organisation, AccessId access);

    Optional<Access> find(OrganisationId organisation, Holder holder, Extent extent);

    /** Everything the holder holds, over or not, in the order of their ids. */
    List<Access> allOf(OrganisationId organisation, Holder holder);

    void add(Change<Access> granted);

    void save(Change<Access> changed);

    void remove(Change<Access> ended);
}

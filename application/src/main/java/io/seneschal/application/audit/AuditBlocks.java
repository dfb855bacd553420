package io.seneschal.application.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The blocks in which events were sealed, by their numbers, which begin with 1. */
public interface AuditBlocks {

    Optional<AuditBlock> newest();

    /** Those behind a number, the lowest first, so many at most. */
    List<AuditBlock> after(long number, int most);

    /** Whether a block remembers this event. Looks through all of them: only asked when something is wrong. */
    boolean remember(UUID event);

    /**
     * Adds the next block, at once and outside any transaction.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if there is one of this number: somebody else has sealed
     */
    void add(AuditBlock block);
}

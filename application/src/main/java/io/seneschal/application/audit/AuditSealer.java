package io.seneschal.application.audit;

import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Seals what has settled (AUD-2): after the transactions that wrote it, so that no change waits for it. Any number of
 * processes may do so; of two that seal the same events, the second finds them sealed.
 */
public final class AuditSealer {

    private final TrailEntries entries;
    private final AuditBlocks blocks;
    private final Clock clock;

    @Inject
    public AuditSealer(TrailEntries entries, AuditBlocks blocks, Clock clock) {
        this.entries = entries;
        this.blocks = blocks;
        this.clock = clock;
    }

    /**
     * Seals all there is.
     *
     * @return how many blocks that took
     * @throws io.seneschal.domain.audit.AuditRefusal.BrokenChain if the newest block was altered: nothing is put on top of it
     */
    public int sealAll() {
        var sealed = 0;
        while (sealNext()) {
            sealed++;
        }
        return sealed;
    }

    /**
     * Seals the next events, as many as a block holds.
     *
     * @return whether there were any
     */
    public boolean sealNext() {
        var newest = blocks.newest().map(AuditBlock::requireIntact);
        var open = entries.settled(end(newest), AuditBlock.MOST_EVENTS);
        if (open.isEmpty()) {
            return false;
        }
        try {
            blocks.add(AuditBlock.of(newest.orElse(null), open, clock.instant()));
        } catch (StaleChange somebodyElseDid) {
            return true;
        }
        return true;
    }

    private static Place end(Optional<AuditBlock> newest) {
        return newest.map(AuditBlock::end).orElse(Place.START);
    }
}

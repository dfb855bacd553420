package io.seneschal.application.audit;

import io.seneschal.domain.audit.AuditRefusal.HeadMissing;
import io.seneschal.domain.audit.Difference;
import io.seneschal.domain.audit.Leaf;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.shared.Actor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finding out whether the trail is as it was sealed, and giving away its head, by which others find that out (AUD-2).
 *
 * <p>What nobody can see without a head that was kept elsewhere: that the newest blocks are gone together with their events,
 * or that all blocks were made anew. What nobody can see at all: what became of events before they were sealed.
 */
public final class VerifyingAuditTrail {

    /** Of which the leaves are in memory at once. */
    private static final int BLOCKS_AT_ONCE = 10;

    private final TrailEntries entries;
    private final AuditBlocks blocks;
    private final AuditSealer sealer;

    @Inject
    public VerifyingAuditTrail(TrailEntries entries, AuditBlocks blocks, AuditSealer sealer) {
        this.entries = entries;
        this.blocks = blocks;
        this.sealer = sealer;
    }

    /**
     * The hash that stands for the whole trail up to here.
     *
     * @param block 0 as long as there is none
     * @param sealedAt {@code null} as long as there is no block
     */
    public record Head(long block, SealHash hash, @Nullable Instant sealedAt) {

        static Head of(@Nullable AuditBlock newest) {
            return newest == null
                    ? new Head(0, SealHash.BEFORE_ALL, null)
                    : new Head(newest.number(), new SealHash(newest.hash()), newest.sealedAt());
        }
    }

    /** A trail that is as it was sealed. */
    public record Verified(Head head, long events) {}

    /**
     * Seals what is open, and tells the head.
     *
     * @throws io.seneschal.domain.audit.AuditRefusal.BrokenChain if the newest block was altered
     */
    public Head head(Actor.Operator actor) {
        sealer.sealAll();
        return Head.of(blocks.newest().orElse(null));
    }

    /**
     * Compares every sealed event with what was sealed, then seals what is open.
     *
     * @param kept a head from before that must be in the trail; {@code null} if none was kept
     * @param progress is told how many events were compared
     * @throws io.seneschal.domain.audit.AuditRefusal.BrokenTrail with the first event that is not as it was
     * @throws io.seneschal.domain.audit.AuditRefusal.BrokenChain with the first block that is not as it was
     * @throws HeadMissing if no block has the hash that was kept
     */
    public Verified verify(Actor.Operator actor, @Nullable SealHash kept, LongConsumer progress) {
        var walk = new Walk(kept, progress);
        walk.toTheEnd();
        walk.requireKept();
        sealer.sealAll();
        walk.toTheEnd();
        return new Verified(Head.of(walk.last), walk.compared);
    }

    /** From block to block. */
    private final class Walk {

        private final @Nullable SealHash kept;
        private final LongConsumer progress;
        private @Nullable AuditBlock last;
        private boolean met;
        private long compared;

        Walk(@Nullable SealHash kept, LongConsumer progress) {
            this.kept = kept;
            this.progress = progress;
            this.met = kept == null || kept.equals(SealHash.BEFORE_ALL);
        }

        void toTheEnd() {
            var next = next();
            while (!next.isEmpty()) {
                next.forEach(this::step);
                next = next();
            }
        }

        void requireKept() {
            if (kept != null && !met) {
                throw new HeadMissing(kept);
            }
        }

        private List<AuditBlock> next() {
            return blocks.after(last == null ? 0 : last.number(), BLOCKS_AT_ONCE);
        }

        private void step(AuditBlock block) {
            block.requireFollows(last).requireIntact();
            requireAsSealed(block, last == null ? Place.START : last.end());
            met |= kept != null && kept.hex().equals(block.hash());
            compared += block.events();
            last = block;
            progress.accept(compared);
        }
    }

    private void requireAsSealed(AuditBlock block, Place after) {
        Difference.between(block.remembered(), present(block, after))
                .map(difference -> difference.amongAll(blocks::remember, entries::contain))
                .ifPresent(difference -> {
                    throw difference.inBlock(block.number());
                });
    }

    /** One more than was sealed, to notice those that follow. */
    private List<Leaf> present(AuditBlock block, Place after) {
        return entries.between(after, block.end(), block.events() + 1).stream()
                .map(TrailEntry::leaf)
                .toList();
    }
}

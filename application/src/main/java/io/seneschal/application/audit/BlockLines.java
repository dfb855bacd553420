package io.seneschal.application.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Block by block: the events between its ends, then a line for the block; and a last line with the head. */
final class BlockLines implements Iterator<List<String>> {

    private static final int LINES_AT_ONCE = AuditBlock.MOST_EVENTS;

    private final TrailEntries entries;
    private final AuditBlocks blocks;
    private final @Nullable AuditBlock head;
    private @Nullable AuditBlock open;
    private Place reached = Place.START;
    private long told;
    private boolean ended;

    BlockLines(TrailEntries entries, AuditBlocks blocks, @Nullable AuditBlock head) {
        this.entries = entries;
        this.blocks = blocks;
        this.head = head;
        this.open = following(null);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /** @throws io.seneschal.domain.audit.AuditRefusal.BrokenChain if a block was altered: there is no telling where it ends */
    @Override
    public List<String> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        if (open == null) {
            ended = true;
            return List.of(ExportLine.last(head, told));
        }
        return linesOf(open);
    }

    private List<String> linesOf(AuditBlock block) {
        var found = entries.between(reached, block.end(), LINES_AT_ONCE);
        var lines = new ArrayList<>(found.stream().map(TrailEntry::canonical).toList());
        told += found.size();
        if (found.size() == LINES_AT_ONCE) {
            reached = found.getLast().place();
        } else {
            lines.add(ExportLine.of(block));
            reached = block.end();
            open = following(block);
        }
        return lines;
    }

    private @Nullable AuditBlock following(@Nullable AuditBlock block) {
        if (head == null || (block != null && block.number() >= head.number())) {
            return null;
        }
        return blocks.after(block == null ? 0 : block.number(), 1).stream()
                .findFirst()
                .map(next -> next.requireFollows(block).requireIntact())
                .orElse(null);
    }
}

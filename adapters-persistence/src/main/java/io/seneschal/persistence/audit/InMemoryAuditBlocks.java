package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditBlock;
import io.seneschal.application.audit.AuditBlocks;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Blocks in memory, by their numbers. */
public final class InMemoryAuditBlocks implements AuditBlocks {

    private final InMemoryStore store;
    private final List<AuditBlock> blocks = new ArrayList<>();

    public InMemoryAuditBlocks(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<AuditBlock> newest() {
        return store.ask(() -> blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.getLast()));
    }

    @Override
    public List<AuditBlock> after(long number, int most) {
        return store.ask(() -> blocks.stream().skip(number).limit(most).toList());
    }

    @Override
    public boolean remember(UUID event) {
        return store.ask(() -> blocks.stream().anyMatch(block -> block.leaves().contains(event + " ")));
    }

    @Override
    public void add(AuditBlock block) {
        store.ask(() -> {
            if (block.number() != blocks.size() + 1L) {
                throw new StaleChange(block.number());
            }
            return blocks.add(block);
        });
    }
}

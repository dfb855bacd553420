package io.seneschal.persistence.support;

import io.seneschal.application.support.SupportDigest;
import io.seneschal.application.support.SupportDigests;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which days people are to be told of, in memory, by when that is due. */
public final class InMemorySupportDigests implements SupportDigests {

    private final InMemoryStore store;
    private final InMemoryAgenda<Ordered> agenda;

    public InMemorySupportDigests(InMemoryStore store) {
        this.store = store;
        this.agenda = new InMemoryAgenda<>(store);
    }

    @Override
    public void order(SupportDigest digest) {
        store.change(() -> {
            if (agenda.find(key(digest)).isEmpty()) {
                agenda.put(key(digest), digest.dueAt(), new Ordered(digest, 0));
            }
        });
    }

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return store.ask(() -> agenda.due(now).map(due -> {
            var claimed = new Ordered(due.digest(), due.attempts() + 1);
            agenda.put(key(due.digest()), until, claimed);
            return claimed;
        }));
    }

    @Override
    public void postpone(Ordered ordered, Instant until) {
        store.ask(() -> {
            if (agenda.find(key(ordered.digest())).isPresent()) {
                agenda.put(key(ordered.digest()), until, ordered);
            }
            return until;
        });
    }

    @Override
    public void settle(Ordered ordered) {
        store.ask(() -> {
            agenda.remove(key(ordered.digest()));
            return ordered;
        });
    }

    private static ScopedId key(SupportDigest digest) {
        var grantAndDay = (digest.grant() + " " + digest.day()).getBytes(StandardCharsets.UTF_8);
        return new ScopedId(digest.giver().value(), UUID.nameUUIDFromBytes(grantAndDay));
    }
}

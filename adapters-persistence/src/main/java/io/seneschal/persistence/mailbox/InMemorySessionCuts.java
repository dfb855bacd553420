package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.SessionCut;
import io.seneschal.application.mailbox.SessionCuts;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;

/** Which sessions are to be ended, in memory, by when that is due. */
public final class InMemorySessionCuts implements SessionCuts {

    private final InMemoryStore store;
    private final Ids ids;
    private final InMemoryAgenda<Ordered> agenda;

    public InMemorySessionCuts(InMemoryStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
        this.agenda = new InMemoryAgenda<>(store);
    }

    @Override
    public void order(SessionCut cut) {
        store.change(() -> {
            var ordered = new Ordered(ids.next(), cut, 0);
            agenda.put(key(ordered), cut.dueAt(), ordered);
        });
    }

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return store.ask(() -> agenda.due(now).map(due -> {
            var claimed = new Ordered(due.id(), due.cut(), due.attempts() + 1);
            agenda.put(key(claimed), until, claimed);
            return claimed;
        }));
    }

    @Override
    public void postpone(Ordered cut, Instant until) {
        store.ask(() -> {
            if (agenda.find(key(cut)).isPresent()) {
                agenda.put(key(cut), until, cut);
            }
            return until;
        });
    }

    @Override
    public void settle(Ordered cut) {
        store.ask(() -> {
            agenda.remove(key(cut));
            return cut;
        });
    }

    private static ScopedId key(Ordered cut) {
        return ScopedId.of(cut.id());
    }
}

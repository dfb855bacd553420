package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.SessionReview;
import io.seneschal.application.mailbox.SessionReviews;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.audit.InMemoryWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;

/** Which devices are to be looked at, in memory, by when that is due. */
public final class InMemorySessionReviews implements SessionReviews, InMemoryWitness {

    private final InMemoryStore store;
    private final InMemoryMailboxTables mailboxes;
    private final Ids ids;
    private final InMemoryAgenda<Ordered> agenda;

    public InMemorySessionReviews(InMemoryStore store, InMemoryMailboxTables mailboxes, Ids ids) {
        this.store = store;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.agenda = new InMemoryAgenda<>(store);
    }

    @Override
    public void wrote(WrittenEvent written) {
        var at = written.recorded().at();
        SessionReview.after(written.event(), at).stream()
                .filter(review -> review.dueAt().isAfter(at) || mailboxes.hasAny(review.organisation()))
                .map(review -> new Ordered(ids.next(), review, 0))
                .forEach(ordered -> agenda.put(key(ordered), ordered.review().dueAt(), ordered));
    }

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return store.ask(() -> agenda.due(now).map(due -> {
            var claimed = new Ordered(due.id(), due.review(), due.attempts() + 1);
            agenda.put(key(claimed), until, claimed);
            return claimed;
        }));
    }

    @Override
    public void postpone(Ordered review, Instant until) {
        store.ask(() -> {
            if (agenda.find(key(review)).isPresent()) {
                agenda.put(key(review), until, review);
            }
            return until;
        });
    }

    @Override
    public void settle(Ordered review) {
        store.ask(() -> {
            agenda.remove(key(review));
            return review;
        });
    }

    private static ScopedId key(Ordered review) {
        return ScopedId.of(review.id());
    }
}

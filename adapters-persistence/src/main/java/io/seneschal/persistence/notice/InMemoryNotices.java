package io.seneschal.persistence.notice;

import io.seneschal.application.notice.Audience;
import io.seneschal.application.notice.Notice;
import io.seneschal.application.notice.Notices;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.InMemoryWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Notices in memory, by when they are due. */
public final class InMemoryNotices implements Notices, InMemoryWitness {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryTable<ScopedId, Due> byEvent;
    private final InMemoryTable<Due, Notice> byTime;
    private boolean begun;

    public InMemoryNotices(InMemoryStore store, InMemoryOrganisationTables organisations) {
        this.store = store;
        this.organisations = organisations;
        this.byEvent = new InMemoryTable<>(store);
        this.byTime = new InMemoryTable<>(store);
    }

    /** When a notice is due, and which one it is. */
    private record Due(Instant at, ScopedId notice) implements Comparable<Due> {

        static final Due FIRST = new Due(Instant.MIN, ScopedId.of(ScopedId.NONE));

        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::at).thenComparing(Due::notice);

        @Override
        public int compareTo(Due other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public void wrote(WrittenEvent written) {
        if (!begun) {
            return;
        }
        switch (Audience.of(written.event())) {
            case Audience.Nobody nobody -> {}
            case Audience.One(var user) -> note(written, user);
            case Audience.EveryMember(var organisation) ->
                organisations.membersOf(organisation).forEach(user -> note(written, user));
        }
    }

    @Override
    public void begin(Instant now) {
        store.ask(() -> begun = true);
    }

    @Override
    public Optional<Notice> claim(Instant now, Instant until) {
        return store.ask(() -> byTime.after(Due.FIRST)
                .findFirst()
                .filter(first -> !first.getKey().at().isAfter(now))
                .map(Map.Entry::getValue)
                .map(due -> {
                    var claimed = new Notice(due.event(), due.recipient(), due.attempts() + 1);
                    put(claimed, until);
                    return claimed;
                }));
    }

    @Override
    public void postpone(Notice notice, Instant until) {
        store.ask(() -> {
            if (byEvent.find(key(notice)).isPresent()) {
                put(notice, until);
            }
            return until;
        });
    }

    @Override
    public void settle(Notice notice) {
        store.ask(() -> {
            remove(notice);
            return notice;
        });
    }

    private void note(WrittenEvent written, UserId recipient) {
        put(new Notice(written.recorded(), recipient, 0), written.recorded().at());
    }

    private void put(Notice notice, Instant at) {
        remove(notice);
        var due = new Due(at, key(notice));
        byEvent.put(due.notice(), due);
        byTime.put(due, notice);
    }

    private void remove(Notice notice) {
        byEvent.find(key(notice)).ifPresent(due -> {
            byEvent.remove(due.notice());
            byTime.remove(due);
        });
    }

    private static ScopedId key(Notice notice) {
        return new ScopedId(notice.event().id(), notice.recipient().value());
    }
}

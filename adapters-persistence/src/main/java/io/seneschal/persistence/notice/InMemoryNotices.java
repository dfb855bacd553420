package io.seneschal.persistence.notice;

import io.seneschal.application.notice.Audience;
import io.seneschal.application.notice.Notice;
import io.seneschal.application.notice.Notices;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.InMemoryWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;

/** Notices in memory, by when they are due. */
public final class InMemoryNotices implements Notices, InMemoryWitness {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAgenda<Notice> agenda;
    private boolean begun;

    public InMemoryNotices(InMemoryStore store, InMemoryOrganisationTables organisations) {
        this.store = store;
        this.organisations = organisations;
        this.agenda = new InMemoryAgenda<>(store);
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
            case Audience.BillingContacts(var organisation) ->
                organisations
                        .membershipsOf(organisation)
                        .filter(Membership::hearsOfBills)
                        .forEach(member -> note(written, member.user()));
        }
    }

    @Override
    public void begin(Instant now) {
        store.ask(() -> begun = true);
    }

    @Override
    public Optional<Notice> claim(Instant now, Instant until) {
        return store.ask(() -> agenda.due(now).map(due -> {
            var claimed = new Notice(due.event(), due.recipient(), due.attempts() + 1);
            agenda.put(key(claimed), until, claimed);
            return claimed;
        }));
    }

    @Override
    public void postpone(Notice notice, Instant until) {
        store.ask(() -> {
            if (agenda.find(key(notice)).isPresent()) {
                agenda.put(key(notice), until, notice);
            }
            return until;
        });
    }

    @Override
    public void settle(Notice notice) {
        store.ask(() -> {
            agenda.remove(key(notice));
            return notice;
        });
    }

    private void note(WrittenEvent written, UserId recipient) {
        var notice = new Notice(written.recorded(), recipient, 0);
        agenda.put(key(notice), written.recorded().at(), notice);
    }

    private static ScopedId key(Notice notice) {
        return new ScopedId(notice.event().id(), notice.recipient().value());
    }
}

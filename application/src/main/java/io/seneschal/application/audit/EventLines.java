package io.seneschal.application.audit;

import io.seneschal.domain.shared.OrganisationId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The sealed events of an organisation, and a last line with the head. */
final class EventLines implements Iterator<List<String>> {

    private static final int LINES_AT_ONCE = 500;

    private final TrailEntries entries;
    private final OrganisationId organisation;
    private final @Nullable AuditBlock head;
    private Place reached = Place.START;
    private long told;
    private boolean ended;

    EventLines(TrailEntries entries, OrganisationId organisation, @Nullable AuditBlock head) {
        this.entries = entries;
        this.organisation = organisation;
        this.head = head;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public List<String> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        var found = head == null
                ? List.<TrailEntry>of()
                : entries.between(organisation, reached, head.end(), LINES_AT_ONCE);
        if (found.isEmpty()) {
            ended = true;
            return List.of(ExportLine.last(head, told));
        }
        reached = found.getLast().place();
        told += found.size();
        return found.stream().map(TrailEntry::canonical).toList();
    }
}

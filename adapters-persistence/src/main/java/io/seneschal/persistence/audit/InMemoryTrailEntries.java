package io.seneschal.persistence.audit;

import io.seneschal.application.audit.Place;
import io.seneschal.application.audit.TrailEntries;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import java.util.UUID;

/** The events of an {@link InMemoryAuditTrail}, as they would be stored. What can be seen there has settled. */
public final class InMemoryTrailEntries implements TrailEntries {

    private static final Place END = new Place(Long.MAX_VALUE, ScopedId.NONE);

    private final InMemoryAuditTrail trail;

    public InMemoryTrailEntries(InMemoryAuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<TrailEntry> settled(Place after, int most) {
        return trail.between(ScopedId.NONE, after, END, most);
    }

    @Override
    public List<TrailEntry> between(Place after, Place upTo, int most) {
        return trail.between(ScopedId.NONE, after, upTo, most);
    }

    @Override
    public List<TrailEntry> between(OrganisationId organisation, Place after, Place upTo, int most) {
        return trail.between(organisation.value(), after, upTo, most);
    }

    @Override
    public boolean contain(UUID event) {
        return trail.contains(event);
    }

    @Override
    public void add(Change<Export> export) {
        trail.append(export);
    }
}

package io.seneschal.application.audit;

import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.UUID;

/** The trail as it is stored, event by event, in the order in which changes were committed; read in pieces. */
public interface TrailEntries {

    /** Those behind a place before which nothing will ever appear any more; the first of them, so many at most. */
    List<TrailEntry> settled(Place after, int most);

    /** Those behind one place up to another, that one included; the first of them, so many at most. */
    List<TrailEntry> between(Place after, Place upTo, int most);

    /** Of one organisation only. */
    List<TrailEntry> between(OrganisationId organisation, Place after, Place upTo, int most);

    boolean contain(UUID event);

    /** Stores that the trail is taken away, inside a transaction. */
    void add(Change<Export> export);
}

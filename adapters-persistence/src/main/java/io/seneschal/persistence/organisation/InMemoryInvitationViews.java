package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.InvitationViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invitations as they are listed, from memory. */
public final class InMemoryInvitationViews implements InvitationViews {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;

    public InMemoryInvitationViews(InMemoryStore store, InMemoryOrganisationTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public Page<Invitation> page(
            OrganisationId organisation, @Nullable Standing standing, Instant now, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                tables.invitations,
                organisation.value(),
                page,
                invitation -> standing == null || invitation.standingAt(now) == standing));
    }
}

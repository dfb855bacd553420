package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Organisations;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import java.util.function.Consumer;

/** Organisations in memory. */
public final class InMemoryOrganisations implements Organisations {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;
    private final List<Consumer<OrganisationId>> belongings;
    private final InMemoryAuditTrail trail;

    /** @param belongings each removes what of one kind goes with an organisation */
    public InMemoryOrganisations(
            InMemoryStore store,
            InMemoryOrganisationTables tables,
            List<Consumer<OrganisationId>> belongings,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.belongings = List.copyOf(belongings);
        this.trail = trail;
    }

    @Override
    public Organisation get(OrganisationId organisation) {
        return store.ask(() -> tables.find(organisation)
                .orElseThrow(() -> new UnknownOrganisation(organisation))
                .organisation());
    }

    @Override
    public void save(Change<Organisation> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            tables.save(changed.after(), true, 0);
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<Organisation> deleted) {
        store.change(() -> {
            var organisation = deleted.after();
            var row = tables.get(organisation.id());
            if (row.organisation().version() != organisation.version()
                    || row.members() != organisation.legalResponsibles().size()) {
                throw new StaleChange(organisation.id());
            }
            belongings.forEach(kind -> kind.accept(organisation.id()));
            var scope = organisation.id().value();
            InMemoryTable.all(tables.memberships, scope).toList().forEach(tables::remove);
            InMemoryTable.all(tables.invitations, scope).toList().forEach(invitation -> {
                tables.invitations.remove(new ScopedId(scope, invitation.id().value()));
                tables.invitationsBySecret.remove(invitation.secret().text());
                tables.openInvitations.remove(InMemoryInvitations.open(invitation));
            });
            tables.organisations.remove(ScopedId.of(scope));
            trail.append(deleted);
        });
    }
}

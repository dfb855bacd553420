package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Invitations;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables.OpenInvitation;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.Optional;

/** Invitations in memory. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryStore store;
    private final InMemoryOrganisationTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryInvitations(InMemoryStore store, InMemoryOrganisationTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Invitation get(OrganisationId organisation, InvitationId invitation) {
        return store.ask(
                () -> tables.invitations.find(key(organisation, invitation)).orElseThrow(UnknownInvitation::new));
    }

    @Override
    public Optional<Invitation> find(OrganisationId organisation, EmailAddress email) {
        return store.ask(() -> tables.openInvitations
                .find(new OpenInvitation(organisation, email.folded()))
                .flatMap(id -> tables.invitations.find(key(organisation, id))));
    }

    @Override
    public Invitation behind(Collection<SecretHash> hashes) {
        return store.ask(() -> hashes.stream()
                .flatMap(hash -> tables.invitationsBySecret.find(hash.text()).stream())
                .flatMap(key -> tables.invitations.find(key).stream())
                .findFirst()
                .orElseThrow(UnknownInvitation::new));
    }

    @Override
    public void add(Change<Invitation> sent) {
        store.change(() -> {
            var invitation = sent.after();
            tables.get(invitation.organisation());
            put(invitation);
            trail.append(sent);
        });
    }

    @Override
    public void save(Change<Invitation> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var invitation = changed.after();
            var kept = tables.invitations
                    .find(key(invitation.organisation(), invitation.id()))
                    .filter(present -> present.version() == invitation.version())
                    .orElseThrow(() -> new StaleChange(invitation.id()));
            tables.invitationsBySecret.remove(kept.secret().text());
            if (kept.ending() == null) {
                tables.openInvitations.remove(open(kept));
            }
            put(onNextVersion(invitation));
            trail.append(changed);
        });
    }

    static OpenInvitation open(Invitation invitation) {
        return new OpenInvitation(
                invitation.organisation(), invitation.offer().email().folded());
    }

    private void put(Invitation invitation) {
        var key = key(invitation.organisation(), invitation.id());
        if (invitation.ending() == null) {
            if (tables.openInvitations.find(open(invitation)).isPresent()) {
                throw new StaleChange(invitation.id());
            }
            tables.openInvitations.put(open(invitation), invitation.id());
        }
        tables.invitations.put(key, invitation);
        tables.invitationsBySecret.put(invitation.secret().text(), key);
    }

    private static ScopedId key(OrganisationId organisation, InvitationId invitation) {
        return new ScopedId(organisation.value(), invitation.value());
    }

    private static Invitation onNextVersion(Invitation invitation) {
        return new Invitation(
                invitation.id(),
                invitation.organisation(),
                invitation.offer(),
                invitation.secret(),
                invitation.sentAt(),
                invitation.ending(),
                invitation.version() + 1);
    }
}

package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.Invitations;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.Collection;
import java.util.Optional;

/** Invitations in their table, and what they bring along in others. */
public final class JdbiInvitations implements Invitations {

    private static final String SELECT = "select " + InvitationRow.COLUMNS + " from invitations ";

    private final JdbiStore store;
    private final OfferedExtras extras;

    public JdbiInvitations(JdbiStore store) {
        this.store = store;
        this.extras = new OfferedExtras(store);
    }

    @Override
    public Invitation get(OrganisationId organisation, InvitationId invitation) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and organisation_id = :organisation")
                        .bind("id", invitation.value())
                        .bind("organisation", organisation.value())
                        .map(InvitationRow::invitation)
                        .findOne())
                .orElseThrow(UnknownInvitation::new);
    }

    @Override
    public Optional<Invitation> find(OrganisationId organisation, EmailAddress email) {
        return store.ask(
                handle -> handle.createQuery(SELECT + "where organisation_id = :organisation and open_email = :email")
                        .bind("organisation", organisation.value())
                        .bind("email", email.folded())
                        .map(InvitationRow::invitation)
                        .findOne());
    }

    @Override
    public Invitation behind(Collection<SecretHash> hashes) {
        return store.ask(handle -> handle.createQuery(SELECT + "where secret_hash in (<hashes>)")
                        .bindList(
                                "hashes", hashes.stream().map(SecretHash::text).toList())
                        .map(InvitationRow::invitation)
                        .findFirst())
                .orElseThrow(UnknownInvitation::new);
    }

    @Override
    public void add(Change<Invitation> sent) {
        store.change(handle ->
                InvitationRow.bind(handle.createUpdate("""
                        insert into invitations (id, organisation_id, email, open_email, first_name, last_name, locale,
                                                 role, billing, contact_billing, contact_product, strict, secret_hash,
                                                 sent_at, outcome, ended_at, version)
                        values (:id, :organisation, :email, :openEmail, :firstName, :lastName, :locale,
                                :role, :billing, :contactBilling, :contactProduct, :strict, :secretHash,
                                :sentAt, :outcome, :endedAt, :version)
                        """), sent.after()).execute());
        extras.add(sent.after());
        store.append(sent);
    }

    @Override
    public void save(Change<Invitation> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> InvitationRow.bind(handle.createUpdate("""
                        update invitations
                        set email = :email, open_email = :openEmail, first_name = :firstName, last_name = :lastName,
                            locale = :locale, role = :role, billing = :billing, contact_billing = :contactBilling,
                            contact_product = :contactProduct, strict = :strict, secret_hash = :secretHash,
                            sent_at = :sentAt, outcome = :outcome, ended_at = :endedAt, version = version + 1
                        where id = :id and organisation_id = :organisation and version = :version
                        """), changed.after())
                        .execute());
        extras.save(changed.after());
        store.append(changed);
    }
}

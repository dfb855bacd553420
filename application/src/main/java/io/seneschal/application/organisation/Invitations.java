package io.seneschal.application.organisation;

import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.Optional;

/** All invitations, each to be found in its own organisation, or by the secret of its link. */
public interface Invitations {

    /** @throws io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation also when only another organisation has it */
    Invitation get(OrganisationId organisation, InvitationId invitation);

    /** The invitation of this address that nobody has ended; it may have expired. There is one at most. */
    Optional<Invitation> find(OrganisationId organisation, EmailAddress email);

    /** @throws io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation if no link, or only a replaced one, has such a secret */
    Invitation behind(Collection<SecretHash> hashes);

    void add(Change<Invitation> sent);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read */
    void save(Change<Invitation> changed);
}

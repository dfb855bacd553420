package io.seneschal.application.organisation;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invitations as they are listed. */
public interface InvitationViews {

    /**
     * @param standing where they stand at {@code now}; {@code null} for all
     */
    Page<Invitation> page(OrganisationId organisation, @Nullable Standing standing, Instant now, PageRequest page);
}

package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;

/** What happens to an invitation. */
public sealed interface InvitationEvent extends DomainEvent {

    record Sent(OrganisationId organisation, InvitationId invitation, Role role, boolean strict)
            implements InvitationEvent {}

    record Resent(OrganisationId organisation, InvitationId invitation) implements InvitationEvent {}

    record OfferChanged(OrganisationId organisation, InvitationId invitation, Role role) implements InvitationEvent {}

    record Accepted(OrganisationId organisation, InvitationId invitation, UserId user) implements InvitationEvent {}

    record Declined(OrganisationId organisation, InvitationId invitation) implements InvitationEvent {}

    record Cancelled(OrganisationId organisation, InvitationId invitation) implements InvitationEvent {}

    /** It had expired when the same address was invited anew. */
    record Lapsed(OrganisationId organisation, InvitationId invitation) implements InvitationEvent {}
}

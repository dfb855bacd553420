package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;

/** What happens to a member. */
public sealed interface MembershipEvent extends DomainEvent {

    /** Why a membership ended. */
    enum Ending implements Coded {
        REMOVED,
        LEFT,
        ACCOUNT_CLOSED,
        ORGANISATION_DELETED
    }

    record MemberJoined(OrganisationId organisation, UserId user, Role role) implements MembershipEvent {}

    record RoleChanged(OrganisationId organisation, UserId user, Role from, Role to) implements MembershipEvent {}

    record BillingRightChanged(OrganisationId organisation, UserId user, boolean given) implements MembershipEvent {}

    record ContactPreferencesChanged(OrganisationId organisation, UserId user, boolean billing, boolean product)
            implements MembershipEvent {}

    record MemberSuspended(OrganisationId organisation, UserId user) implements MembershipEvent {}

    record MemberReinstated(OrganisationId organisation, UserId user) implements MembershipEvent {}

    record MembershipEnded(OrganisationId organisation, UserId user, Ending ending) implements MembershipEvent {}
}

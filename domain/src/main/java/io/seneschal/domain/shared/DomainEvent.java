package io.seneschal.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened: ids and facts, no secrets and no personal data (AUD-1).
 *
 * <p>Who did it and when is on the envelope that the store writes around it.
 */
public interface DomainEvent {

    /** The organisation whose audit trail tells of it; {@code null} when it concerns a user alone. */
    @Nullable
    OrganisationId organisation();

    /** The stable name under which it is stored: {@code MembershipEvent.RoleChanged} is {@code membership.role-changed}. */
    default String type() {
        return EventNames.of(getClass());
    }
}
